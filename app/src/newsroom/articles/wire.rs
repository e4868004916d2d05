//! What the list of articles asks and shows.

use domain::ArticleId;
use leptos_router::{location::Url, params::ParamsMap};
use serde::{Deserialize, Serialize};

use super::line::ArticleLine;
use crate::{FieldFlaw, newsroom::Place, page_data::Travels};

/// Which articles are asked for, as the form of the page sends it; empty fields ask for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ArticlesQuery {
    /// Words of the headline.
    #[serde(rename = "tu-khoa")]
    pub words: String,
    /// The word of the state.
    #[serde(rename = "trang-thai")]
    pub state: String,
    /// The number of the section.
    #[serde(rename = "chuyen-muc")]
    pub section: String,
    /// The number of the account that began them.
    #[serde(rename = "nguoi-viet")]
    pub owner: String,
    /// The number of the author printed under them.
    #[serde(rename = "tac-gia")]
    pub author: String,
    /// The first day on which they may have changed last.
    #[serde(rename = "tu")]
    pub from: String,
    /// The last day of that kind.
    #[serde(rename = "den")]
    pub to: String,
    /// "1" for the person's own alone.
    #[serde(rename = "cua-toi")]
    pub mine: String,
    /// What they wait for: "ban-sua" a correction, "het-han" their end.
    #[serde(rename = "cho")]
    pub waiting: String,
}

impl ArticlesQuery {
    /// What an address asks for.
    pub(super) fn read(query: &ParamsMap) -> Self {
        let text = |name| query.get(name).unwrap_or_default();
        Self {
            words: text("tu-khoa"),
            state: text("trang-thai"),
            section: text("chuyen-muc"),
            owner: text("nguoi-viet"),
            author: text("tac-gia"),
            from: text("tu"),
            to: text("den"),
            mine: text("cua-toi"),
            waiting: text("cho"),
        }
    }

    /// True when it narrows the list by more than words.
    pub(super) fn asks_for_more_than_words(&self) -> bool {
        let words_alone = Self {
            words: self.words.clone(),
            ..Self::default()
        };
        *self != words_alone
    }

    /// The part of the list's address behind the question mark.
    pub(super) fn text(&self) -> String {
        let pairs = [
            ("tu-khoa", &self.words),
            ("trang-thai", &self.state),
            ("chuyen-muc", &self.section),
            ("nguoi-viet", &self.owner),
            ("tac-gia", &self.author),
            ("tu", &self.from),
            ("den", &self.to),
            ("cua-toi", &self.mine),
            ("cho", &self.waiting),
        ];
        let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
        let pairs = pairs.map(|(name, value)| format!("{name}={}", Url::escape(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// The address of the list from behind a place on.
    pub(super) fn address(&self, after: Option<&str>) -> String {
        let mut pairs = self.text();
        if let Some(after) = after {
            if !pairs.is_empty() {
                pairs.push('&');
            }
            pairs.push_str(&format!("sau={}", Url::escape(after)));
        }
        let list = Place::Articles.path();
        if pairs.is_empty() {
            list
        } else {
            format!("{list}?{pairs}")
        }
    }
}

/// Something to pick: its number and its name.
pub(crate) type Named = (i64, String);

/// What the list of articles shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ArticlesView {
    /// What was asked for.
    pub query: ArticlesQuery,
    /// What is wrong with it; then there are no articles.
    pub flaws: Vec<FieldFlaw>,
    /// The articles, what changed last first.
    pub lines: Vec<ArticleLine>,
    /// Where the list goes on, if it does.
    pub next: Option<String>,
    /// The sections.
    pub sections: Vec<Named>,
    /// The people who may have begun an article.
    pub owners: Vec<Named>,
    /// The authors who may be printed under an article.
    pub authors: Vec<Named>,
    /// The tags that can be given.
    pub tags: Vec<Named>,
    /// The person's saved filters: number, name, and what they ask for.
    pub saved: Vec<(i64, String, String)>,
    /// True for a person who decides what readers see.
    pub is_editor: bool,
}

/// What can be done with many articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Deed {
    /// Let readers see them.
    Publish,
    /// Hide them from readers.
    Withdraw,
    /// Put them on another shelf.
    SetSection,
    /// Give them one more label.
    AddTag,
    /// Throw them away.
    Bin,
}

/// What became of one of many articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DeedResult {
    /// The article.
    pub id: ArticleId,
    /// What became of it.
    pub outcome: DeedOutcome,
}

/// What became of a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DeedOutcome {
    /// It is done, or was before.
    Done,
    /// The article has no headline, or its text is otherwise not ready for it.
    NotReady,
    /// It cannot be done from where the article stands.
    NotFromHere,
    /// The person may not do it with this article.
    Forbidden,
    /// The article is gone.
    Gone,
    /// Somebody else works on it at this moment.
    Changed,
    /// The portal could not do it.
    Failed,
}

impl DeedOutcome {
    /// What the person reads beside the headline.
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Done => "Đã xong.",
            Self::NotReady => "Chưa làm được: bài còn thiếu hoặc thừa nội dung. Hãy mở bài để sửa.",
            Self::NotFromHere => "Chưa làm được: trạng thái của bài không cho phép bước này.",
            Self::Forbidden => "Bạn không có quyền làm việc này với bài này.",
            Self::Gone => "Bài này không còn nữa.",
            Self::Changed => "Người khác vừa thay đổi bài này. Hãy tải lại danh sách rồi thử lại.",
            Self::Failed => "Hệ thống chưa làm được. Xin thử lại sau ít phút.",
        }
    }
}

/// What the form that begins an article offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NewArticleView {
    /// The sections; the person's own come first.
    pub sections: Vec<Named>,
}

impl Travels for ArticlesView {}

impl Travels for NewArticleView {}
