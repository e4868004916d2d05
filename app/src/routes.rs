//! The portal's addresses, written down once.

/// Makes the address of everything a link can point to.
pub mod paths {
    use domain::Slug;
    use leptos_router::location::Url;

    /// The front page.
    pub const FRONT: &str = "/";
    /// The list of all articles.
    pub const ARTICLES: &str = "/tin";
    /// The surveys, open and closed.
    pub const SURVEYS: &str = "/khao-sat";
    /// The public statistics page.
    pub const STATISTICS: &str = "/thong-ke";
    /// Where staff log in.
    pub const LOGIN: &str = "/dang-nhap";
    /// Where a one-time link leads.
    pub const SET_PASSWORD: &str = "/dang-nhap/mat-khau";
    /// What staff see once they are logged in.
    pub const NEWSROOM: &str = "/toa-soan";
    /// The revisions that links show without an account.
    pub const PREVIEWS: &str = "/xem-truoc";
    /// The live visitor numbers.
    pub const LIVE_VISITORS: &str = "/live/visitors";

    /// One article.
    #[must_use]
    pub fn article(slug: &Slug) -> String {
        format!("{ARTICLES}/{slug}")
    }

    /// One section.
    #[must_use]
    pub fn section(slug: &Slug) -> String {
        format!("/chuyen-muc/{slug}")
    }

    /// One tag.
    #[must_use]
    pub fn tag(slug: &Slug) -> String {
        format!("/the/{slug}")
    }

    /// One author.
    #[must_use]
    pub fn author(slug: &Slug) -> String {
        format!("/tac-gia/{slug}")
    }

    /// One standing page.
    #[must_use]
    pub fn page(slug: &Slug) -> String {
        format!("/trang/{slug}")
    }

    /// One survey.
    #[must_use]
    pub fn survey(slug: &Slug) -> String {
        format!("{SURVEYS}/{slug}")
    }

    /// One revision of an article, for whoever has the link.
    #[must_use]
    pub fn preview(token: &str) -> String {
        format!("{PREVIEWS}/{}", Url::escape(token))
    }

    /// Where staff log in to go on to `next`.
    #[must_use]
    pub fn login(next: &str) -> String {
        format!("{LOGIN}?tiep={}", Url::escape(next))
    }

    /// Where the holder of a one-time link sets a password.
    #[must_use]
    pub fn set_password(token: &str) -> String {
        format!("{SET_PASSWORD}?ma={}", Url::escape(token))
    }

    /// True for an address of the newsroom, to which a login may lead; what it goes on to is never another site.
    #[must_use]
    pub fn is_of_newsroom(address: &str) -> bool {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        is_under(path, NEWSROOM) && address.chars().all(|one| one.is_ascii_graphic())
    }

    /// True for the address `root` and for every address below it.
    #[must_use]
    pub fn is_under(path: &str, root: &str) -> bool {
        path.strip_prefix(root)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// A page of a list; the first one has the list's own address.
    #[must_use]
    pub fn list_page(list: &str, number: u32) -> String {
        if number <= 1 {
            list.to_owned()
        } else {
            format!("{list}?trang={number}")
        }
    }
}
