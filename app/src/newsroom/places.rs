//! The addresses of the newsroom, written down once, both ways.

use domain::{AccountId, ArticleId, PageId, SurveyId};

const ROOT: &str = "/toa-soan";

/// A page of the newsroom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// What waits for the person, and how the portal is.
    Dashboard,
    /// The list of articles with its filters.
    Articles,
    /// The form that begins an article.
    NewArticle,
    /// The writing desk of one article.
    Write(ArticleId),
    /// An article's revisions.
    Revisions(ArticleId),
    /// Two revisions of an article side by side.
    Compare(ArticleId),
    /// All surveys.
    Surveys,
    /// The form that makes a survey.
    NewSurvey,
    /// One survey's words, rules and result.
    Survey(SurveyId),
    /// The sections and their order.
    Sections,
    /// The tags.
    Tags,
    /// The standing pages.
    Pages,
    /// The form that makes a standing page.
    NewPage,
    /// One standing page.
    Page(PageId),
    /// What stands on the front page.
    FrontPage,
    /// Menu, links and banners.
    Menu,
    /// The office's name, address and time zone.
    Settings,
    /// All accounts.
    Accounts,
    /// One account.
    Account(AccountId),
    /// The person's own password, second factor and sessions.
    OwnAccount,
    /// The audit log.
    AuditLog,
}

impl Place {
    /// The page at this address, if there is one.
    pub(crate) fn parse(path: &str) -> Option<Self> {
        let rest = path.strip_prefix(ROOT)?;
        let parts: Vec<&str> = rest.split('/').filter(|part| !part.is_empty()).collect();
        Some(match *parts.as_slice() {
            [] => Self::Dashboard,
            ["bai-viet"] => Self::Articles,
            ["bai-viet", "moi"] => Self::NewArticle,
            ["bai-viet", id] => Self::Write(ArticleId(number(id)?)),
            ["bai-viet", id, "phien-ban"] => Self::Revisions(ArticleId(number(id)?)),
            ["bai-viet", id, "so-sanh"] => Self::Compare(ArticleId(number(id)?)),
            ["khao-sat"] => Self::Surveys,
            ["khao-sat", "moi"] => Self::NewSurvey,
            ["khao-sat", id] => Self::Survey(SurveyId(number(id)?)),
            ["chuyen-muc"] => Self::Sections,
            ["the"] => Self::Tags,
            ["trang"] => Self::Pages,
            ["trang", "moi"] => Self::NewPage,
            ["trang", id] => Self::Page(PageId(number(id)?)),
            ["trang-chu"] => Self::FrontPage,
            ["menu"] => Self::Menu,
            ["thiet-lap"] => Self::Settings,
            ["tai-khoan"] => Self::Accounts,
            ["tai-khoan", id] => Self::Account(AccountId(number(id)?)),
            ["ca-nhan"] => Self::OwnAccount,
            ["nhat-ky"] => Self::AuditLog,
            _ => return None,
        })
    }

    /// The address of this page.
    pub(crate) fn path(self) -> String {
        match self {
            Self::Dashboard => ROOT.to_owned(),
            Self::Articles => format!("{ROOT}/bai-viet"),
            Self::NewArticle => format!("{ROOT}/bai-viet/moi"),
            Self::Write(id) => format!("{ROOT}/bai-viet/{}", id.0),
            Self::Revisions(id) => format!("{ROOT}/bai-viet/{}/phien-ban", id.0),
            Self::Compare(id) => format!("{ROOT}/bai-viet/{}/so-sanh", id.0),
            Self::Surveys => format!("{ROOT}/khao-sat"),
            Self::NewSurvey => format!("{ROOT}/khao-sat/moi"),
            Self::Survey(id) => format!("{ROOT}/khao-sat/{}", id.0),
            Self::Sections => format!("{ROOT}/chuyen-muc"),
            Self::Tags => format!("{ROOT}/the"),
            Self::Pages => format!("{ROOT}/trang"),
            Self::NewPage => format!("{ROOT}/trang/moi"),
            Self::Page(id) => format!("{ROOT}/trang/{}", id.0),
            Self::FrontPage => format!("{ROOT}/trang-chu"),
            Self::Menu => format!("{ROOT}/menu"),
            Self::Settings => format!("{ROOT}/thiet-lap"),
            Self::Accounts => format!("{ROOT}/tai-khoan"),
            Self::Account(id) => format!("{ROOT}/tai-khoan/{}", id.0),
            Self::OwnAccount => format!("{ROOT}/ca-nhan"),
            Self::AuditLog => format!("{ROOT}/nhat-ky"),
        }
    }
}

fn number(part: &str) -> Option<i64> {
    part.parse().ok().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_again_at_its_address() {
        let places = [
            Place::Dashboard,
            Place::Articles,
            Place::NewArticle,
            Place::Write(ArticleId(3)),
            Place::Revisions(ArticleId(3)),
            Place::Compare(ArticleId(3)),
            Place::Surveys,
            Place::NewSurvey,
            Place::Survey(SurveyId(4)),
            Place::Sections,
            Place::Tags,
            Place::Pages,
            Place::NewPage,
            Place::Page(PageId(5)),
            Place::FrontPage,
            Place::Menu,
            Place::Settings,
            Place::Accounts,
            Place::Account(AccountId(6)),
            Place::OwnAccount,
            Place::AuditLog,
        ];
        for place in places {
            assert_eq!(Place::parse(&place.path()), Some(place));
        }
    }

    #[test]
    fn an_address_of_another_form_is_no_place() {
        for path in [
            "/toa-soan/bai-viet/0",
            "/toa-soan/x",
            "/tin",
            "/toa-soan/khao-sat/1/2",
        ] {
            assert_eq!(Place::parse(path), None, "{path}");
        }
    }
}
