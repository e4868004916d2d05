//! The way from a store or a transaction to the groups of queries, written once for both.

use crate::{
    Accounts, Articles, AuditLog, Authors, Desk, Imports, Pages, Pictures, Redirects, SavedFilters,
    Sections, Sessions, Site, Store, Surveys, Tags, Transaction, Visitors,
};

macro_rules! groups {
    ($holder:ty: $($(#[$doc:meta])* $name:ident -> $group:ident),+ $(,)?) => {
        impl $holder {$(
            $(#[$doc])*
            #[must_use]
            pub fn $name(&self) -> $group<'_> {
                $group { db: self.db() }
            }
        )+}
    };
}

macro_rules! all_groups {
    ($($holder:ty),+) => {$(
        groups! { $holder:
            /// The news.
            articles -> Articles,
            /// The shelves that articles stand on.
            sections -> Sections,
            /// The labels that articles carry.
            tags -> Tags,
            /// The people whose articles stand together.
            authors -> Authors,
            /// The standing texts.
            pages -> Pages,
            /// The surveys and their counts.
            surveys -> Surveys,
            /// Who came by.
            visitors -> Visitors,
            /// The uploaded pictures.
            pictures -> Pictures,
            /// The addresses that moved.
            redirects -> Redirects,
            /// The writing desk.
            desk -> Desk,
            /// The accounts of the newsroom.
            accounts -> Accounts,
            /// Who is logged in.
            sessions -> Sessions,
            /// Who did what.
            audit_log -> AuditLog,
            /// What stands around the news.
            site -> Site,
            /// The filters that people keep.
            saved_filters -> SavedFilters,
            /// What was brought in from elsewhere.
            imports -> Imports,
        }
    )+};
}

all_groups!(Store, Transaction);
