//! Rebuilds the binary when the browser half that it carries has changed.

fn main() {
    println!("cargo::rerun-if-changed=../target/site/build.json");
}
