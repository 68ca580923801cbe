package se.incidentkedjan.intake.attachment.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import se.incidentkedjan.intake.attachment.Pictures;

class WithoutMetadataTest {

    private static final String MARK = "zebrafink";
    private static final byte[] COLOURS = Pictures.segment(
            0xe2,
            Pictures.joined(
                    "ICC_PROFILE\0\1\1".getBytes(ISO_8859_1),
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));

    @Example
    void aJpegKeepsItsPictureAndItsColoursAndNothingElse() {
        var plain = Pictures.jpeg(false);
        var telling = Pictures.after(
                plain,
                2,
                Pictures.segment(0xe1, "Exif\0\0" + MARK),
                Pictures.segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + MARK),
                Pictures.segment(0xe2, "MPF\0" + MARK),
                COLOURS,
                Pictures.segment(0xed, "Photoshop 3.0\0" + MARK),
                Pictures.segment(0xe0, "JFXX\0" + MARK),
                Pictures.segment(0xfe, MARK),
                Pictures.segment(0xe7, ""));
        telling = Pictures.joined(telling, (MARK + " behind the end").getBytes(ISO_8859_1));

        var copy = copy("image/jpeg", telling);

        assertThat(text(copy)).doesNotContain(MARK).contains(text(COLOURS));
        assertThat(pixels(copy)).isEqualTo(pixels(plain));
        assertThat(copy).hasSize(plain.length + COLOURS.length);
    }

    @Example
    void aJpegThatComesInScansKeepsAllOfThem() {
        var plain = Pictures.jpeg(true);

        assertThat(copy("image/jpeg", plain)).isEqualTo(plain);
    }

    @Example
    void aPreviewInTheFirstSegmentIsLeftOutToo() {
        var preview = new byte[] {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) 0xe0,
            0,
            22,
            'J',
            'F',
            'I',
            'F',
            0,
            1,
            1,
            0,
            0,
            1,
            0,
            1,
            1,
            2,
            'z',
            'e',
            'b',
            'r',
            'a',
            'f'
        };
        var telling =
                Pictures.joined(preview, Arrays.copyOfRange(Pictures.jpeg(false), 20, Pictures.jpeg(false).length));

        var copy = copy("image/jpeg", telling);

        assertThat(text(copy)).doesNotContain("zebra");
        assertThat(copy[18]).isZero();
        assertThat(copy[19]).isZero();
        assertThat(pixels(copy)).isEqualTo(pixels(Pictures.jpeg(false)));
    }

    @Example
    void aPngKeepsItsPictureAndNothingElse() {
        var plain = Pictures.png();
        var telling = Pictures.after(
                plain,
                33,
                Pictures.chunk("tEXt", "Author\0" + MARK),
                Pictures.chunk("eXIf", MARK),
                Pictures.chunk("iTXt", MARK),
                Pictures.chunk("tIME", MARK),
                Pictures.chunk("zzZz", MARK));
        telling = Pictures.joined(telling, MARK.getBytes(ISO_8859_1));

        assertThat(copy("image/png", telling)).isEqualTo(plain);
    }

    @Example
    void aWebpKeepsItsPictureAndSaysNoMoreThatThereIsMore() {
        var telling = Pictures.webp(0x10 | 0x08 | 0x04, "EXIF", "odd" + MARK, "XMP ", MARK, "what", MARK);

        var copy = copy("image/webp", telling);

        assertThat(copy).isEqualTo(Pictures.webp(0x10));
    }

    @Property(tries = 300)
    void aPictureThatIsCutOffAnywhereIsRefusedOrWhole(@ForAll @IntRange(max = 100_000) int anywhere) {
        for (var type : new String[] {"image/jpeg", "image/png", "image/webp"}) {
            var whole = whole(type);
            var cut = Arrays.copyOf(whole, anywhere % whole.length);

            assertThat(WithoutMetadata.length(type, () -> new ByteArrayInputStream(cut)))
                    .isEqualTo(OptionalLong.empty());
        }
    }

    @Property(tries = 300)
    void whateverIsInItEndsAndIsNoLongerThanTheFile(
            @ForAll @IntRange(max = 100_000) int anywhere, @ForAll @Size(min = 1, max = 4) byte[] noise) {
        for (var type : new String[] {"image/jpeg", "image/png", "image/webp"}) {
            var file = whole(type).clone();
            int at = anywhere % (file.length - noise.length);
            System.arraycopy(noise, 0, file, at, noise.length);

            var length = WithoutMetadata.length(type, () -> new ByteArrayInputStream(file));
            if (length.isPresent()) {
                assertThat(copy(type, file)).hasSize((int) length.getAsLong());
                assertThat(length.getAsLong()).isLessThanOrEqualTo(file.length);
            }
        }
    }

    @Example
    void ofOtherKindsNoCopyIsMade() {
        for (var type : new String[] {"image/tiff", "image/heic", "application/pdf", "text/plain"}) {
            assertThat(WithoutMetadata.length(type, () -> {
                        throw new AssertionError("it is not even opened");
                    }))
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WithoutMetadata.copy(type, new ByteArrayInputStream(new byte[0]), 0));
        }
    }

    private static byte[] whole(String type) {
        return switch (type) {
            case "image/jpeg" -> Pictures.jpeg(true);
            case "image/png" -> Pictures.png();
            default -> Pictures.webp(0x08, "EXIF", MARK);
        };
    }

    private static byte[] copy(String type, byte[] picture) {
        var length = WithoutMetadata.length(type, () -> new ByteArrayInputStream(picture));
        assertThat(length).as("can be copied").isPresent();
        var copy = new ByteArrayOutputStream();
        try (var in = WithoutMetadata.copy(type, new ByteArrayInputStream(picture), length.getAsLong())) {
            in.transferTo(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(copy.size()).isEqualTo(length.getAsLong());
        return copy.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static int[] pixels(byte[] picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
