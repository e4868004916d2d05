//! A picture that loads in the width its place on the screen needs.

use domain::page::PictureRef;
use leptos::prelude::*;

/// Shows a picture; its room is kept free while it loads.
#[component]
pub(super) fn Picture(
    /// The picture.
    picture: PictureRef,
    /// How wide its place is, in the words of the `sizes` attribute.
    sizes: &'static str,
    /// True for the picture that the reader sees first; all others wait until they come near.
    #[prop(optional)]
    is_first: bool,
) -> impl IntoView {
    let largest = (picture.width > 0).then(|| (picture.width, picture.src.clone()));
    let variants = picture
        .variants
        .into_iter()
        .chain(largest)
        .map(|(width, src)| format!("{src} {width}w"))
        .collect::<Vec<_>>();
    let has_choice = variants.len() > 1;
    let known = |pixels: u32| (pixels > 0).then(|| pixels.to_string());
    view! {
        <img
            class="picture"
            src=picture.src
            srcset=has_choice.then(|| variants.join(", "))
            sizes=has_choice.then_some(sizes)
            width=known(picture.width)
            height=known(picture.height)
            alt=picture.alt
            loading=if is_first { "eager" } else { "lazy" }
            decoding="async"
        />
    }
}
