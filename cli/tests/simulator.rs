//! The served simulator as a shell sees it.

mod shell;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Stdio};

use serde_json::Value;

use self::shell::{code, factrice, folder, object, path, run, run_with, text};

struct Portal {
    child: Child,
    lines: BufReader<ChildStdout>,
}

impl Portal {
    fn start(arguments: &[&str]) -> Self {
        let arguments = [&["simulator", "--listen", "127.0.0.1:0"], arguments].concat();
        let mut child = factrice(&arguments).stdout(Stdio::piped()).spawn().expect("it starts");
        let lines = BufReader::new(child.stdout.take().expect("it is piped"));
        Self { child, lines }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }

    fn ask(address: &str, request: &str) -> String {
        let mut stream = TcpStream::connect(address).expect("it listens");
        write!(stream, "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("it takes it");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer
    }

    /// Ends it as Ctrl-C does, and gives what it still printed.
    fn interrupt(mut self) -> (Option<i32>, String) {
        let id = self.child.id().to_string();
        let killed = std::process::Command::new("kill").args(["-INT", &id]).status().expect("kill starts");
        assert!(killed.success());
        let mut rest = String::new();
        self.lines.read_to_string(&mut rest).expect("text");
        (self.child.wait().expect("it ends").code(), rest)
    }
}

#[test]
#[cfg(unix)]
fn the_first_line_gives_the_address_and_each_call_has_its_own() {
    let mut portal = Portal::start(&["--lang", "en"]);
    let first = portal.line();
    let address = first.strip_prefix("simulated portal: http://").expect("the address").to_owned();
    assert!(Portal::ask(&address, "POST /cpro/factures/v1/soumettre").starts_with("HTTP/1.1 401"));
    let (code, rest) = portal.interrupt();
    assert_eq!(code, Some(0));
    assert!(rest.contains("export FACTRICE_CLIENT_ID=application-fictive"), "{rest}");
    assert!(rest.contains("20000000600068") && rest.contains("suspends without supporting document"), "{rest}");
    let call = rest.lines().last().expect("the call");
    assert!(call.contains("POST") && call.contains("factures/soumettre") && call.contains("401"), "{call}");
}

#[test]
#[cfg(unix)]
fn a_program_reads_lines_of_json() {
    let mut portal = Portal::start(&["--json", "--scenario", "examples/facts/scenario.json"]);
    let opened: Value = serde_json::from_str(&portal.line()).expect("JSON");
    let address = opened["url"].as_str().and_then(|url| url.strip_prefix("http://")).expect("an address");
    assert_eq!(opened["environment"]["FACTRICE_TECHNICAL_LOGIN"], "TECH_1_100001@cpro.fr");
    Portal::ask(address, "GET /cpro/transverses/v1/health-check?key=hidden");
    let call: Value = serde_json::from_str(&portal.line()).expect("JSON");
    assert_eq!(call["call"]["operation"], "transverses/health-check");
    assert_eq!(call["call"]["status"], 401);
    assert!(call["call"]["at"].as_str().is_some_and(|at| at.starts_with("2026-03-02T08:00:0")), "{call}");
    assert!(!call.to_string().contains("hidden"));
    assert_eq!(portal.interrupt(), (Some(0), String::new()));
}

#[test]
fn what_cannot_be_served_says_why() {
    let held = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = held.local_addr().expect("bound").to_string();
    let taken = run(&["simulator", "--listen", &address, "--lang", "fr"]);
    assert_eq!(code(&taken), 2);
    let words = text(&taken.stderr);
    assert!(
        words.starts_with(&format!("{address}: erreur :")) && words.contains("choisissez un autre port"),
        "{words}"
    );
    let taken = object(&run(&["simulator", "--listen", &address, "--json"]));
    assert_eq!((taken["error"]["kind"].as_str(), taken["file"].as_str()), (Some("address_in_use"), Some(&*address)));

    let scenario = folder("no_scenario").join("scenario.json");
    std::fs::write(&scenario, "{\n  \"fault\": []\n}").expect("written");
    let refused = run(&["simulator", "--scenario", path(&scenario), "--lang", "en"]);
    assert_eq!(code(&refused), 2);
    let words = text(&refused.stderr);
    assert!(words.starts_with(path(&scenario)) && words.contains("line 2, column 9: unknown field `fault`"), "{words}");
    assert_eq!(code(&run_with(&["simulator", "--scenario", "-"], b"[]")), 2);
    assert_eq!(code(&run(&["simulator", "--scenario", "no/such/file"])), 2);
    assert_eq!(code(&run(&["simulator", "--listen", "nowhere", "--lang", "en"])), 2);
}
