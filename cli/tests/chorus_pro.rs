//! The commands that reach a portal over the network, against the served simulator.

mod shell;

use std::path::PathBuf;
use std::process::Output;

use factrice::chorus::Operation;
use factrice::simulator::{Fault, FaultKind, Scenario, Simulator, sandbox};
use factrice::transport::Clock;
use factrice_cli::server::{Options, Server, sandbox_environment};
use serde_json::Value;
use time::Duration;

use self::shell::{code, factrice, folder, object, path, run, text};

/// A served portal at the present time, an invoice for one of its recipients, and a place for a
/// journal.
struct Scene {
    portal: Simulator,
    server: Server,
    invoice: PathBuf,
    journal: PathBuf,
}

impl Scene {
    fn new(test: &str) -> Self {
        let portal = Scenario::default().simulator(factrice::transport::SystemClock.now());
        let options = Options { speed: 0, ..Options::default() };
        let server = Server::bind(portal.clone(), "127.0.0.1:0", options).expect("a port is free");
        let folder = folder(test);
        let journal = folder.join("journal.sqlite");
        let _ = std::fs::remove_file(&journal);
        Self { portal, server, invoice: folder.join("invoice.json"), journal }.with_recipient(sandbox::TOWN)
    }

    /// The invoice is for this recipient.
    fn with_recipient(self, siret: &str) -> Self {
        let facts =
            std::fs::read_to_string(shell::workspace().join("examples/facts/invoice.json")).expect("it is there");
        let facts = facts.replace("73282932000074", sandbox::SUPPLIER).replace("11000201100044", siret);
        let mut facts: Value = serde_json::from_str(&facts).expect("the facts are JSON");
        facts["seller"].as_object_mut().expect("a seller").remove("vat_identifier");
        let facts = facts.to_string();
        let output = shell::run_with(&["compute", "-", "-o", path(&self.invoice)], facts.as_bytes());
        assert_eq!(code(&output), 0, "{}", text(&output.stderr));
        self
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let url = self.server.url();
        let mut command = factrice(arguments);
        command.args(["--transport", "chorus-pro", "--api", &url, "--lang", "en"]);
        command.envs(sandbox_environment()).env("NO_PROXY", "127.0.0.1");
        command.output().expect("the command starts")
    }

    fn submit(&self) -> Output {
        self.run(&["submit", path(&self.invoice), "--journal", path(&self.journal), "--json"])
    }

    fn track(&self) -> Output {
        self.run(&["track", "--journal", path(&self.journal)])
    }
}

#[test]
fn an_invoice_is_submitted_over_the_network_and_tracked_to_its_payment() {
    let scene = Scene::new("chorus_pro");
    let output = scene.submit();
    assert_eq!(code(&output), 0, "{}{}", text(&output.stdout), text(&output.stderr));
    let submission = &object(&output)["submission"];
    assert_eq!(submission["state"], "acknowledged");
    assert_eq!(submission["invoice_id"], scene.portal.invoices()[0].id);
    assert_eq!(object(&scene.submit())["submission"], *submission, "it is not sent twice");
    assert_eq!(scene.portal.invoices().len(), 1);
}

#[test]
fn a_lost_answer_is_found_by_track_and_nothing_is_sent_again() {
    let scene = Scene::new("chorus_pro_lost");
    scene.portal.set_faults(vec![Fault::on(Operation::Soumettre, FaultKind::LostAnswer {}).to(1)]);
    let lost = scene.submit();
    assert_eq!((code(&lost), &object(&lost)["submission"]["state"]), (1, &Value::from("sent")));
    let tracked = scene.track();
    assert!(text(&tracked.stdout).contains("submissions: 1"), "{}", text(&tracked.stdout));
    assert_eq!(scene.portal.invoices().len(), 1, "the lease has not ended, and nobody asks");

    let key = object(&lost)["submission"]["key"].as_str().expect("a key").to_owned();
    let early = scene.run(&["settle", &key, "--never-arrived", "--journal", path(&scene.journal), "--json"]);
    assert_eq!((code(&early), &object(&early)["error"]["kind"]), (2, &Value::from("under_way")));
    let unnamed = scene.run(&["settle", &key, "--journal", path(&scene.journal)]);
    assert_eq!(code(&unnamed), 2, "one has to say which it is");
}

#[test]
fn what_keeps_a_command_from_the_portal_is_said() {
    let scene = Scene::new("chorus_pro_errors");
    let kind = |output: &Output| {
        assert_eq!(code(output), 2, "{}", text(&output.stdout));
        object(output)["error"]["kind"].as_str().map(str::to_owned)
    };
    let journal = ["--journal", path(&scene.journal), "--transport", "chorus-pro", "--json"];
    let submit = [&["submit", path(&scene.invoice)], journal.as_slice()].concat();
    let mut without = factrice(&submit);
    for (name, _) in sandbox_environment() {
        without.env_remove(name);
    }
    assert_eq!(kind(&without.output().expect("it starts")).as_deref(), Some("credentials"));
    let elsewhere = [submit.as_slice(), &["--api", "portal"]].concat();
    let elsewhere = factrice(&elsewhere).envs(sandbox_environment()).output().expect("it starts");
    assert_eq!(kind(&elsewhere).as_deref(), Some("environment"));
    let unreachable = scene.run(&["preflight", path(&scene.invoice), "--json", "--proxy", "http://127.0.0.1:1"]);
    assert_eq!(kind(&unreachable).as_deref(), Some("connect"));

    let without_journal = scene.run(&["submit", path(&scene.invoice)]);
    assert_eq!(code(&without_journal), 2, "a real portal demands a journal");
    let foreign = run(&["compute", "examples/facts/invoice.json", "-o", path(&scene.invoice)]);
    assert_eq!(code(&foreign), 0);
    assert_eq!(kind(&scene.submit()).as_deref(), Some("not_attached"));
}

#[test]
fn the_end_of_the_password_is_told_a_month_before() {
    let scene = Scene::new("chorus_pro_password");
    let login = sandbox::supplier_credentials().technical_login;
    let soon = scene.portal.now().date() + Duration::days(20);
    let password = sandbox::supplier_credentials().technical_password;
    scene.portal.renew_password(&login, password, soon).expect("the account is there");
    let output = scene.submit();
    assert_eq!(code(&output), 0);
    assert!(text(&output.stderr).contains(&format!("ends on {soon}")), "{}", text(&output.stderr));
}

#[test]
fn preflight_asks_the_portal_about_the_recipient_and_the_number() {
    let scene = Scene::new("chorus_pro_preflight").with_recipient(sandbox::UNIVERSITY);
    let before = scene.run(&["preflight", path(&scene.invoice), "--json"]);
    let reasons = |output: &Output| {
        let line = object(output);
        let rejections = line["rejections"].as_array().expect("a list").clone();
        rejections.iter().map(|one| one["reason"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(code(&before), 1);
    assert!(reasons(&before).contains(&"se_ej_incorrect".to_owned()), "the university has no such service");

    let scene = Scene::new("chorus_pro_preflight_twice");
    assert_eq!(code(&scene.submit()), 0);
    let after = scene.run(&["preflight", path(&scene.invoice), "--json"]);
    assert!(reasons(&after).contains(&"double_facturation".to_owned()), "{:?}", reasons(&after));
}
