//! A postcode as somebody types it, taken apart into its sector, such as `LU1 1`, and the two letters after it.

/// Text that should be a postcode, as a person types it: in any case, with or without spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Postcode {
    /// A whole one.
    Whole {
        /// Such as `LU1 1`.
        sector: String,
        /// The two letters after the sector.
        unit: String,
    },
    /// The beginning of one.
    Part,
    /// Something else.
    Other,
}

/// The characters after the space.
const INWARD: usize = 3;

impl Postcode {
    /// Reads a postcode; signs other than letters and digits are passed over.
    pub fn of(typed: &str) -> Self {
        let text: String = typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        let is_area = |outward: &str| {
            let mut signs = outward.chars();
            let begins = signs.next().is_some_and(|sign| sign.is_ascii_alphabetic());
            begins && outward.chars().skip(1).take(2).any(|sign| sign.is_ascii_digit())
        };
        if let Some((outward, inward)) = text.len().checked_sub(INWARD).map(|at| text.split_at(at))
            && let Some((digit, unit)) = inward.split_at_checked(1)
            && (2..=4).contains(&outward.len())
            && is_area(outward)
            && digit.chars().all(|sign| sign.is_ascii_digit())
            && unit.chars().all(|sign| sign.is_ascii_alphabetic())
        {
            return Self::Whole { sector: [outward, " ", digit].concat(), unit: unit.to_owned() };
        }
        let has_letters_alone = !text.is_empty() && text.len() < INWARD && !text.contains(|s: char| s.is_ascii_digit());
        if has_letters_alone || (is_area(&text) && text.len() < INWARD + 4) { Self::Part } else { Self::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(sector: &str, unit: &str) -> Postcode {
        Postcode::Whole { sector: sector.to_owned(), unit: unit.to_owned() }
    }

    #[test]
    fn case_and_spaces_are_forgiven() {
        for typed in ["LU3 3DF", "lu33df", " Lu3  3dF ", "LU33 DF", "lu3-3df.", "L U 3 3 D F"] {
            assert_eq!(Postcode::of(typed), whole("LU3 3", "DF"), "{typed}");
        }
        assert_eq!(Postcode::of("sw1a1aa"), whole("SW1A 1", "AA"));
        assert_eq!(Postcode::of("M1 1AE"), whole("M1 1", "AE"));
    }

    #[test]
    fn the_beginning_of_a_postcode_is_told_from_other_text() {
        for typed in ["L", "LU", "LU3", "lu3 3", "LU3 3D", "LU11"] {
            assert_eq!(Postcode::of(typed), Postcode::Part, "{typed}");
        }
        for typed in
            ["", "   ", "hello", "12345", "3LU DF3", "LU3 3DFG", "LU3 3D5", "<b>LU3 3DF</b>", "LU😀", "DROP TABLE"]
        {
            let found = Postcode::of(typed);
            assert!(matches!(found, Postcode::Other | Postcode::Part), "{typed}: {found:?}");
        }
        assert_eq!(Postcode::of("hello"), Postcode::Other);
        assert_eq!(Postcode::of(""), Postcode::Other);
        assert_eq!(Postcode::of("LU3 3DFG"), Postcode::Other);
    }
}
