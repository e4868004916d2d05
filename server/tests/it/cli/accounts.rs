//! Accounts from a command line.

use super::{PROGRAM, Place};

fn said(output: &std::process::Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The path of the link that a command printed.
fn link(said: &str) -> String {
    let (_, path) = said.trim().rsplit_once("http://127.0.0.1:3000").unwrap();
    path.to_owned()
}

#[test]
fn a_fresh_portal_says_how_to_make_an_account_until_there_is_one() {
    let place = Place::new();
    let portal = place.serve();
    let page = portal.get("/dang-nhap", PROGRAM);
    assert!(page.contains("dinh account add"), "{page}");
    let added = place.run(&["account", "add", "lan", "--role", "administrator"], &[]);
    assert!(added.status.success(), "{added:?}");
    let page = portal.get("/dang-nhap", PROGRAM);
    assert!(!page.contains("dinh account add") && page.contains("Mật khẩu"));
}

#[test]
fn a_link_opens_until_another_one_is_printed() {
    let place = Place::new();
    let arguments = [
        "account",
        "add",
        "Lan",
        "--role",
        "editor",
        "--name",
        "Lê Thị Lan",
    ];
    let first = said(&place.run(&arguments, &[]));
    assert!(first.starts_with("Đã tạo tài khoản lan.\n"), "{first}");
    let portal = place.serve();
    let page = portal.get(&link(&first), PROGRAM);
    assert!(
        page.contains("Lê Thị Lan") && page.contains("Mật khẩu mới"),
        "{page}"
    );
    let second = said(&place.run(&["account", "link", "lan"], &[]));
    assert!(portal.get(&link(&first), PROGRAM).contains("đã hết hạn"));
    assert!(portal.get(&link(&second), PROGRAM).contains("Lê Thị Lan"));
    let anew = said(&place.run(&["account", "link", "lan", "--begin-anew"], &[]));
    assert!(portal.get(&link(&second), PROGRAM).contains("đã hết hạn"));
    assert!(portal.get(&link(&anew), PROGRAM).contains("Lê Thị Lan"));
}

#[test]
fn an_account_that_cannot_be_made_is_refused_in_one_line() {
    let place = Place::new();
    let refused = |arguments: &[&str], word: &str| {
        let output = place.run(arguments, &[]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(word) && said.lines().count() == 1, "{said}");
    };
    refused(
        &["account", "add", "lấn", "--role", "writer"],
        "không hợp lệ",
    );
    refused(&["account", "link", "lan"], "Không có tài khoản nào");
    place.run(&["account", "add", "lan", "--role", "writer"], &[]);
    refused(
        &["account", "add", "lan", "--role", "writer"],
        "Đã có tài khoản",
    );
}
