//! The binary `dinh`: it serves the portal and does the few things that are done from a command line.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match server::cli::run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line for the person at the terminal; a backtrace would only frighten them.
            let words = format!("{error:#}");
            let words = words.split_whitespace().collect::<Vec<_>>();
            eprintln!("dinh: {}", words.join(" "));
            ExitCode::FAILURE
        }
    }
}
