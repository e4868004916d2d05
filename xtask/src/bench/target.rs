//! What is to be reached, and whether it was.

use crate::console;

/// A figure beside its target.
pub(crate) struct Target {
    name: String,
    figure: String,
    limit: String,
    is_reached: bool,
}

impl Target {
    /// A figure that must not exceed a limit.
    pub(crate) fn at_most(name: &str, figure: f64, limit: f64, unit: &str) -> Self {
        Self {
            name: name.to_owned(),
            figure: format!("{figure:.2} {unit}"),
            limit: format!("at most {limit:.0} {unit}"),
            is_reached: figure <= limit,
        }
    }

    /// A count that must be exactly one number.
    pub(crate) fn exactly(name: &str, count: usize, wanted: usize) -> Self {
        Self {
            name: name.to_owned(),
            figure: count.to_string(),
            limit: format!("exactly {wanted}"),
            is_reached: count == wanted,
        }
    }
}

/// Prints every figure beside its target.
pub(crate) fn print(targets: &[Target]) {
    console::line(&line("figure", "measured", "to reach", ""));
    for target in targets {
        let verdict = if target.is_reached {
            "reached"
        } else {
            "MISSED"
        };
        console::line(&line(&target.name, &target.figure, &target.limit, verdict));
    }
}

fn line(name: &str, figure: &str, limit: &str, verdict: &str) -> String {
    format!("  {name:<48}{figure:>14}{limit:>20}  {verdict}")
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn a_limit_is_reached_at_its_very_value_and_missed_beyond() {
        assert!(Target::at_most("a", 3.0, 3.0, "ms").is_reached);
        assert!(!Target::at_most("a", 3.01, 3.0, "ms").is_reached);
        assert!(Target::exactly("a", 1, 1).is_reached);
        assert!(!Target::exactly("a", 2, 1).is_reached);
    }
}
