//! Rebuilds the binary when the browser half or the demo content that it carries has changed.

fn main() {
    println!("cargo::rerun-if-changed=../target/site/build.json");
    println!("cargo::rerun-if-changed=demo");
}
