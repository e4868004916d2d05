//! The binary `dinh`: it serves the portal and does the few things that are done from a command line.

use std::process::ExitCode;

/// A page is thousands of small values made and dropped; the system's allocator takes a quarter of the time for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
