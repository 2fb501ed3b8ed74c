use crate::text::{Language, Text};

/// How the page looks.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Options {
    /// The colour of titles and rules.
    pub accent: Colour,
    /// The logo of the seller, at the head of the page.
    pub logo: Option<Logo>,
}

/// A colour of the screen (sRGB).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Colour {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// A colour by its three parts.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The colour as CSS writes it, such as `#1f4e79`.
    #[must_use]
    pub fn to_css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Default for Colour {
    /// A dark blue.
    fn default() -> Self {
        Self::new(0x1f, 0x4e, 0x79)
    }
}

/// A picture in PNG or JPEG.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Logo {
    format: ImageFormat,
    bytes: Vec<u8>,
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ImageFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

/// Bytes that begin as neither PNG nor JPEG does.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the logo is neither PNG nor JPEG; convert it to one of them")]
pub struct LogoError;

impl LogoError {
    /// A stable lower-case word for the error.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        "logo_format"
    }

    /// The same bytes give the same error.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        false
    }

    /// What is wrong and what to do, in `language`; `Display` is the English.
    #[must_use]
    pub const fn explain(&self, language: Language) -> &'static str {
        Text::new(
            "le logo n’est ni PNG ni JPEG ; convertissez-le dans l’un des deux",
            "the logo is neither PNG nor JPEG; convert it to one of them",
        )
        .in_language(language)
    }
}

impl Logo {
    /// Takes a picture, recognised by its first bytes.
    ///
    /// # Errors
    ///
    /// [`LogoError`] when it is neither PNG nor JPEG.
    pub fn new(bytes: Vec<u8>) -> Result<Self, LogoError> {
        let format = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => ImageFormat::Png,
            [0xff, 0xd8, 0xff, ..] => ImageFormat::Jpeg,
            _ => return Err(LogoError),
        };
        Ok(Self { format, bytes })
    }

    /// What the picture is.
    #[must_use]
    pub const fn format(&self) -> ImageFormat {
        self.format
    }

    /// The picture.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl ImageFormat {
    /// The media type.
    #[must_use]
    pub const fn mime_code(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}
