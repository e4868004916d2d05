//! Who works in the measured newsroom, and the articles that are saved there again and again.

use chrono::{DateTime, Utc};
use domain::{ArticleId, account::Role};
use serde::Serialize;
use serde_json::json;
use store::{NewAccount, Store};

use crate::shelves::Shelves;

/// Stands in a save's body for the revision that it builds on.
const REVISION: &str = "@revision@";
/// Stands in a save's body for what makes each save another text.
const COUNT: &str = "@count@";

/// The newsroom as a measurement meets it.
#[derive(Serialize)]
pub(crate) struct Desk {
    /// The token of an editor's session.
    session: String,
    /// Articles to save, one for each thread that asks.
    saves: Vec<Save>,
}

/// One article that is saved again and again.
#[derive(Serialize)]
struct Save {
    /// The revision that the first save builds on.
    revision: i64,
    /// What is sent, with marks where the revision and a number belong.
    body: String,
}

/// Lets an editor of all sections log in and open some articles.
pub(crate) async fn save(
    store: &Store,
    shelves: &Shelves,
    articles: &[ArticleId],
    now: DateTime<Utc>,
) -> anyhow::Result<Desk> {
    let new = NewAccount {
        login: "bien.tap".to_owned(),
        name: "Biên tập".to_owned(),
        role: Role::Editor,
        sections: shelves.sections.iter().map(|section| section.id).collect(),
    };
    let (account, _) = store.accounts().add(new, now).await?;
    let sessions = store.sessions();
    let token = sessions.begin(account.id, "Đo tải", None, now).await?;
    let login = sessions.find(&token, now).await?;
    let staff = login.and_then(|login| login.staff());
    let staff = staff.ok_or_else(|| anyhow::anyhow!("the editor is not logged in"))?;
    let mut saves = Vec::new();
    for id in articles {
        let article = store.desk().open(&staff, *id, now).await?;
        let text = article.head.text;
        let written = document::write_markdown(&text.body);
        let body = json!({
            "id": id,
            "based_on": REVISION,
            "typed": {
                "title": text.title,
                "lead": text.lead,
                "byline": text.byline,
                "section": text.section,
                "tags": text.tags,
                "text": format!("{written}\n\nLần lưu {COUNT}."),
            },
            "is_autosave": true,
        });
        saves.push(Save {
            revision: article.head.summary.id.0,
            // The number stands there without the quotes of a text.
            body: body
                .to_string()
                .replace(&format!("\"{REVISION}\""), REVISION),
        });
    }
    Ok(Desk {
        session: token.as_str().to_owned(),
        saves,
    })
}
