//! The writing desk: from the first word to the reader and back, and everything that can go wrong on the way.

mod form;
mod history;
mod life;
mod mistakes;
mod preview;
mod saving;
mod together;

use axum::{body::Body, http::Method};
use domain::{ArticleId, account::Role, section::Section};
use serde_json::{Value, json};
use store::{CreateOutcome, testing::a_section};

use crate::{
    answer::Answer,
    portal::TestPortal,
    staff::Colleague,
    visitor::{Ask, Visitor},
};

/// A portal with a writer, an editor and an article that the writer has begun.
struct Newsroom {
    portal: TestPortal,
    section: Section,
    lan: Colleague,
    minh: Colleague,
    article: ArticleId,
}

const SLUG_PAGE: &str = "/tin/hop-to-dan-pho";

impl Newsroom {
    /// Lan writes, Minh edits, and a draft called "Họp tổ dân phố" is there.
    async fn new() -> Self {
        let portal = TestPortal::new().await;
        let section = a_section("Tin tức", &portal.store).await;
        let lan = portal.colleague("lan", Role::Writer, &[]).await;
        let minh = portal.colleague("minh", Role::Editor, &[section.id]).await;
        let now = portal.state.clock.now();
        let begun = portal
            .store
            .desk()
            .create(&lan.staff, "Họp tổ dân phố", section.id, now)
            .await;
        let CreateOutcome::Created(article) = begun.unwrap() else {
            panic!("a short title is taken");
        };
        Self {
            portal,
            section,
            lan,
            minh,
            article,
        }
    }

    /// The article as it lies on this person's desk.
    async fn open(&self, person: &Visitor) -> Value {
        let address = format!("/api/desk/open?id={}", self.article.0);
        person.get_json(&address).await.with_status(200).json()
    }

    /// What stands in the fields, with another headline and text.
    fn typed(&self, title: &str, text: &str) -> Value {
        json!({
            "title": title, "lead": "Mở đầu.", "byline": "Lan", "section": self.section.id.0, "tags": [], "text": text,
        })
    }

    /// Sends what is typed on top of a revision.
    async fn send(&self, person: &Visitor, based_on: &Value, typed: &Value) -> Answer {
        let body = json!({
            "id": self.article.0, "based_on": based_on, "typed": typed, "is_autosave": false,
        });
        person.post_json("/api/desk/save", &body).send().await
    }

    /// Saves what is typed on top of what this person's desk shows; the revision that came of it.
    async fn save(&self, person: &Visitor, title: &str, text: &str) -> Value {
        let desk = self.open(person).await;
        let typed = self.typed(title, text);
        let answer = self.send(person, &desk["revision"], &typed).await;
        answer.with_status(200).json()["Saved"]["revision"].clone()
    }

    /// Begins a move with the article as this person's desk shows it.
    async fn order(&self, person: &Visitor, step: &str, details: [&str; 3]) -> Ask {
        let desk = self.open(person).await;
        let [note, at, expires] = details;
        let body = json!({
            "id": self.article.0, "seen": desk["standing"]["state"], "head": desk["revision"],
            "order": { "step": step, "note": note, "at": at, "expires": expires },
        });
        person.post_json("/api/desk/move", &body)
    }

    /// Makes a move that needs no words.
    async fn step(&self, person: &Visitor, step: &str) -> Answer {
        self.order(person, step, ["", "", ""]).await.send().await
    }
}

impl Visitor {
    /// Asks as the page's own script does.
    async fn get_json(&self, address: &str) -> Answer {
        let ask = self.ask(Method::GET, address);
        ask.header("accept", "application/json").send().await
    }

    /// Begins to send what the page's own script sends.
    fn post_json(&self, address: &str, body: &Value) -> Ask {
        let body = body.to_string();
        self.ask(Method::POST, address)
            .header("accept", "application/json")
            .header("content-type", "application/json")
            .header("sec-fetch-site", "same-origin")
            .header("content-length", &body.len().to_string())
            .body(Body::from(body))
    }
}
