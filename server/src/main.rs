//! The binary `dinh`: it serves the portal and does the few things that are done from a command line.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match server::cli::run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // One line for the person at the terminal; a backtrace would only frighten them.
            eprintln!("dinh: {}", server::complaint::complaint(&error));
            ExitCode::FAILURE
        }
    }
}
