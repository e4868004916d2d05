//! Each person's filters are that person's own, few, and one to a name.

use domain::account::Role;

use super::*;
use crate::testing::{TestStore, a_staff, noon};

async fn names(store: &TestStore, staff: &Staff) -> Vec<String> {
    let kept = store.saved_filters().list(staff).await.unwrap();
    kept.into_iter().map(|filter| filter.name).collect()
}

#[tokio::test]
async fn a_filter_belongs_to_its_person_alone() {
    let store = TestStore::new().await;
    let lan = a_staff("lan", Role::Writer, &[], &store).await;
    let minh = a_staff("minh", Role::Administrator, &[], &store).await;
    let filters = store.saved_filters();
    filters.save(&lan, "Nháp", "a=1", noon()).await.unwrap();
    assert_eq!(names(&store, &lan).await, ["Nháp"]);
    assert!(names(&store, &minh).await.is_empty());
    let id = filters.list(&lan).await.unwrap()[0].id;
    let refused = filters.delete(&minh, id, noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::NotFound));
    filters.delete(&lan, id, noon()).await.unwrap();
    assert!(names(&store, &lan).await.is_empty());
}

#[tokio::test]
async fn a_filter_of_the_same_name_takes_the_place_of_the_other() {
    let store = TestStore::new().await;
    let lan = a_staff("lan", Role::Writer, &[], &store).await;
    let filters = store.saved_filters();
    filters.save(&lan, "Nháp", "a=1", noon()).await.unwrap();
    filters.save(&lan, "Nháp", "a=2", noon()).await.unwrap();
    let kept = filters.list(&lan).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].query, "a=2");
}

#[tokio::test]
async fn nobody_keeps_more_filters_than_fit_on_a_screen() {
    let store = TestStore::new().await;
    let lan = a_staff("lan", Role::Writer, &[], &store).await;
    let filters = store.saved_filters();
    for number in 0..SAVED_FILTERS_MAX {
        let name = format!("Lọc {number}");
        filters.save(&lan, &name, "", noon()).await.unwrap();
    }
    filters.save(&lan, "Lọc 3", "b=1", noon()).await.unwrap();
    let refused = filters.save(&lan, "Thêm", "", noon()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Conflict { .. }));
}
