//! The command as a shell starts it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

pub(crate) fn workspace() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The command, in the workspace, in an environment without a locale.
pub(crate) fn factrice(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_factrice"));
    command.args(arguments).current_dir(workspace()).stdin(Stdio::null());
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    factrice(arguments).output().expect("the command starts")
}

pub(crate) fn run_with(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = factrice(arguments);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_vec();
    // The command may end before it has read everything.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("it ends");
    feeder.join().expect("the feeder ends");
    output
}

#[track_caller]
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("output is UTF-8")
}

/// The only line of standard output, and nothing on standard error.
#[track_caller]
pub(crate) fn object(output: &Output) -> Value {
    let stdout = text(&output.stdout);
    assert_eq!(text(&output.stderr), "");
    assert_eq!(stdout.lines().count(), 1, "{stdout}");
    serde_json::from_str(&stdout).expect("a line is an object")
}

#[track_caller]
pub(crate) fn code(output: &Output) -> i32 {
    let code = output.status.code().expect("it was not killed");
    let stderr = text(&output.stderr);
    assert!(code <= 2 && !stderr.contains("panicked"), "{code}: {stderr}");
    code
}

/// A folder of the test's own.
pub(crate) fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

pub(crate) fn path(path: &Path) -> &str {
    path.to_str().expect("the workspace is UTF-8")
}
