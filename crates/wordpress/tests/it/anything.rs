//! Whatever stands in a file or a body, reading it ends, and ends well.

use proptest::prelude::*;
use wordpress::{Attachments, Context, ExportReader, body_html, plain_text};

use crate::AN_BINH;

/// Pieces that bodies are made of, whole and broken.
const PIECES: [&str; 32] = [
    "<p>",
    "</p>",
    "<",
    ">",
    "<figure>",
    "</figure>",
    "<img src=\"a.jpg\">",
    "<video src='b.mp4'>",
    "</video>",
    "<figcaption>",
    "</figcaption>",
    "<!-- wp:gallery {\"ids\":[1]} -->",
    "<!-- /wp:gallery -->",
    "<!-- wp:cover {\"url\":\"a\"} -->",
    "<!-- wp:x /-->",
    "<!--",
    "-->",
    "[gallery ids=\"1,2\"]",
    "[caption]",
    "[/caption]",
    "[[",
    "]]",
    "[",
    "]",
    "[x y=",
    "\"",
    "\n\n",
    "\n",
    "<br>",
    "ữ",
    "&amp;",
    " chữ ",
];

proptest! {
    #[test]
    fn any_body_becomes_html(pieces in prop::collection::vec(prop::sample::select(&PIECES), 0..40)) {
        let body = pieces.concat();
        let attachments = Attachments::default();
        let context = Context { attachments: &attachments, item: Some(1) };
        let (html, _) = body_html(&body, &context);
        prop_assert!(!html.contains("<!-- wp:"), "{}", html);
        let _ = plain_text(&body);
    }

    #[test]
    fn any_damage_to_a_file_is_read_or_reported(place in 0..AN_BINH.len(), byte in any::<u8>()) {
        let mut bytes = AN_BINH.as_bytes().to_vec();
        bytes[place] = byte;
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        let records: Result<Vec<_>, _> = ExportReader::new(bytes.as_slice()).collect();
        if let Err(error) = records {
            prop_assert!((1..=lines).contains(&error.line()), "{}", error);
        }
    }
}
