//! What is said after a postcode that a reader has typed.

use super::English;

impl English<'_> {
    /// Of one that lies in a neighbourhood and a ward, in use or not.
    pub fn postcode_place(self, neighbourhood: &str, ward: Option<&str>, is_live: bool) -> String {
        let ward = ward.map(|ward| format!(", in {ward} ward")).unwrap_or_default();
        if is_live {
            format!("is in {neighbourhood}{ward}.")
        } else {
            format!("is no longer in use. It was in {neighbourhood}{ward}.")
        }
    }

    /// Of one that lies elsewhere.
    pub fn postcode_outside(self) -> String {
        format!("is outside {}.", self.short_place())
    }

    /// Of one that could lie in the place and is not known.
    pub fn postcode_unknown(self) -> String {
        format!("is not a {} postcode that we know.", self.short_place())
    }

    /// Under the label of the field for one.
    pub fn postcode_hint(self) -> String {
        format!("Type a {} postcode. It stays on this device.", self.short_place())
    }
}
