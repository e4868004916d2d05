//! Two people, or one person at two windows, on one article.

use serde_json::json;

use super::Newsroom;

const TEXT: &str = "Đoạn một.\n\nĐoạn hai.\n\nĐoạn ba.";

#[tokio::test]
async fn each_sees_that_the_other_is_here() {
    let newsroom = Newsroom::new().await;
    let alone = newsroom.open(&newsroom.lan).await;
    assert_eq!(alone["others"], json!([]));
    let second = newsroom.open(&newsroom.minh).await;
    assert_eq!(second["others"], json!(["lan"]));
    let body = json!({ "id": newsroom.article.0 });
    let seen = newsroom.lan.post_json("/api/desk/here", &body).send().await;
    assert_eq!(seen.with_status(200).json(), json!(["minh"]));
}

#[tokio::test]
async fn the_second_to_save_gets_both_versions_and_loses_nothing() {
    let newsroom = Newsroom::new().await;
    newsroom.save(&newsroom.lan, "Họp tổ dân phố", TEXT).await;
    let base = newsroom.open(&newsroom.lan).await;
    newsroom
        .save(
            &newsroom.minh,
            "Họp tổ dân phố",
            &TEXT.replace("Đoạn hai", "Phần hai của Minh"),
        )
        .await;
    let mine = newsroom.typed(
        "Họp tổ dân phố",
        &TEXT.replace("Đoạn hai", "Phần hai của Lan"),
    );
    let answer = newsroom.send(&newsroom.lan, &base["revision"], &mine).await;
    let clash = answer.with_status(200).json()["Conflict"].clone();
    assert_eq!(clash["by"], "minh");
    assert_eq!(clash["mine"], mine);
    let theirs = clash["theirs"]["text"].as_str().unwrap();
    assert!(theirs.contains("Phần hai của Minh"), "{theirs}");
    assert_eq!(clash["is_clean"], false);
    let difference = clash["difference"].to_string();
    assert!(
        difference.contains("Minh") && difference.contains("Lan"),
        "{difference}"
    );
    let settled = newsroom.typed(
        "Họp tổ dân phố",
        &TEXT.replace("Đoạn hai", "Phần hai của hai người"),
    );
    let saved = newsroom
        .send(&newsroom.lan, &clash["revision"], &settled)
        .await;
    assert!(saved.with_status(200).json()["Saved"].is_object());
}

#[tokio::test]
async fn changes_in_different_places_are_put_together_for_the_second() {
    let newsroom = Newsroom::new().await;
    newsroom.save(&newsroom.lan, "Họp tổ dân phố", TEXT).await;
    let base = newsroom.open(&newsroom.lan).await;
    newsroom
        .save(
            &newsroom.minh,
            "Họp tổ dân phố",
            &TEXT.replace("Đoạn một", "Minh mở đầu"),
        )
        .await;
    let mine = newsroom.typed("Họp tổ dân phố", &TEXT.replace("Đoạn ba", "Lan kết"));
    let answer = newsroom.send(&newsroom.lan, &base["revision"], &mine).await;
    let clash = answer.with_status(200).json()["Conflict"].clone();
    assert_eq!(clash["is_clean"], true);
    let both = clash["suggestion"]["text"].as_str().unwrap();
    assert_eq!(both, "Minh mở đầu.\n\nĐoạn hai.\n\nLan kết.");
}

#[tokio::test]
async fn one_person_at_two_windows_is_never_alarmed() {
    let newsroom = Newsroom::new().await;
    newsroom.save(&newsroom.lan, "Họp tổ dân phố", TEXT).await;
    let base = newsroom.open(&newsroom.lan).await;
    newsroom
        .save(
            &newsroom.lan,
            "Họp tổ dân phố",
            &TEXT.replace("Đoạn một", "Cửa sổ một"),
        )
        .await;
    let second = newsroom.typed("Họp tổ dân phố", &TEXT.replace("Đoạn ba", "Cửa sổ hai"));
    let answer = newsroom
        .send(&newsroom.lan, &base["revision"], &second)
        .await;
    let merged = answer.with_status(200).json()["Merged"].clone();
    let expected = "Cửa sổ một.\n\nĐoạn hai.\n\nCửa sổ hai.";
    assert_eq!(merged["saved"]["text"], expected);
    assert_eq!(
        newsroom.open(&newsroom.lan).await["saved"]["text"],
        expected
    );
}
