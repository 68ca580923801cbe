package se.incidentkedjan.intake.attachment.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import se.incidentkedjan.intake.attachment.Inspector.Finding;
import se.incidentkedjan.intake.attachment.Location;
import se.incidentkedjan.intake.attachment.Pictures;
import se.incidentkedjan.intake.attachment.SafeName;

class AttachmentContentTest {

    private static final TikaInspector INSPECTOR = new TikaInspector();
    private static final byte[] PLACE = Pictures.exif(true, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] BIG_PLACE = Pictures.exif(true, ByteOrder.BIG_ENDIAN);
    private static final byte[] NO_PLACE = Pictures.exif(false, ByteOrder.BIG_ENDIAN);

    @Example
    void theContentDecidesAndNotTheName() {
        assertThat(type("faktura.pdf", bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff")))
                .contains("msdownload");
        assertThat(type("bild.jpg", Pictures.png())).isEqualTo("image/png");
        assertThat(type("bild.txt", Pictures.jpeg(false))).isEqualTo("image/jpeg");
        assertThat(type("bild", Pictures.webp(0))).isEqualTo("image/webp");
        assertThat(type("a.jpg", bytes("%PDF-1.7\n%"))).isEqualTo("application/pdf");
        assertThat(type("a.jpg", bytes("<!DOCTYPE html><html><script>"))).isEqualTo("text/html");
    }

    @Example
    void bytesThatAreNothingKnownStayUnknownWhateverTheyAreCalled() {
        var noise = new byte[] {1, 2, 3, (byte) 0xe9, 0, 7};

        for (var name : new String[] {"bild.jpg", "faktura.pdf", "a.docx", "a.exe", "a"}) {
            assertThat(type(name, noise)).isEqualTo("application/octet-stream");
        }
        assertThat(type("bild.jpg", bytes("bara text"))).isEqualTo("text/plain");
    }

    @Example
    void theNameDecidesWhereTheContentLeavesItOpen() {
        assertThat(type("a.docx", bytes("PK\u0003\u0004\u0014\0\0\0"))).contains("wordprocessingml");
        assertThat(type("a.zip", bytes("PK\u0003\u0004\u0014\0\0\0"))).isEqualTo("application/zip");
        assertThat(type("a.csv", "namn;tal\n".getBytes(UTF_8))).isEqualTo("text/csv");
        assertThat(type("a", new byte[] {1, 2, 3})).isEqualTo("application/octet-stream");
    }

    @Example
    void whatASenderCallsItIsKeptOnlyWhenItIsKnown() {
        assertThat(INSPECTOR.known("image/jpeg")).isEqualTo("image/jpeg");
        assertThat(INSPECTOR.known("text/plain; charset=utf-8; name=\"anna.txt\""))
                .isEqualTo("text/plain");
        assertThat(INSPECTOR.known("anna/andersson")).isEqualTo("application/octet-stream");
        assertThat(INSPECTOR.known("\u0000")).isEqualTo("application/octet-stream");
        assertThat(INSPECTOR.known(null)).isEqualTo("application/octet-stream");
    }

    @Property(tries = 50)
    void aPlaceIsNoticedHoweverTheFileComes(@ForAll @IntRange(min = 1, max = 300) int piece) {
        var segment = Pictures.segment(0xe1, Pictures.joined(bytes("Exif\0\0"), PLACE));

        assertThat(look("a.jpg", Pictures.after(Pictures.jpeg(false), 2, segment), piece))
                .isEqualTo(new Finding("image/jpeg", Location.NOTICED));
    }

    @Example
    void aPlaceIsNoticedWhereverPicturesHaveIt() {
        assertThat(location("a.png", Pictures.after(Pictures.png(), 33, Pictures.chunk("eXIf", BIG_PLACE))))
                .isEqualTo(Location.NOTICED);
        assertThat(location("a.webp", Pictures.webp(8, "EXIF", new String(PLACE, ISO_8859_1))))
                .isEqualTo(Location.NOTICED);
        assertThat(location("a.heic", heic(Pictures.joined(bytes("\0\0\0\6Exif\0\0"), BIG_PLACE))))
                .isEqualTo(Location.NOTICED);
        assertThat(location("a.tif", PLACE)).isEqualTo(Location.NOTICED);
        assertThat(location("a.tif", BIG_PLACE)).isEqualTo(Location.NOTICED);
        assertThat(location(
                        "a.jpg",
                        Pictures.after(
                                Pictures.jpeg(false),
                                2,
                                Pictures.segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='59,1N'/>"))))
                .isEqualTo(Location.NOTICED);
    }

    @Example
    void aTiffWhoseDirectoryLiesBehindThePictureIsNoticedToo() {
        assertThat(location("a.tif", longTiff(0x8825))).isEqualTo(Location.NOTICED);
        assertThat(location("a.tif", longTiff(0x010f))).isEqualTo(Location.NOT_NOTICED);
    }

    @Example
    void aPictureWithoutAPlaceHasNone() {
        assertThat(location("a.jpg", Pictures.jpeg(false))).isEqualTo(Location.NOT_NOTICED);
        assertThat(location(
                        "a.jpg",
                        Pictures.after(
                                Pictures.jpeg(false),
                                2,
                                Pictures.segment(0xe1, Pictures.joined(bytes("Exif\0\0"), NO_PLACE)))))
                .isEqualTo(Location.NOT_NOTICED);
        assertThat(location("a.heic", heic(new byte[100]))).isEqualTo(Location.NOT_NOTICED);
        assertThat(location("a.docx", bytes("PK\u0003\u0004\u0014\0\0\0"))).isEqualTo(Location.UNKNOWN);
    }

    @Example
    void oneThatIsNoneBeforeItDoesNotHideIt() {
        var decoys = bytes("II*\0MM\0*II*\0\u0008\0\0\0");

        assertThat(location("a.bin", Pictures.joined(decoys, PLACE))).isEqualTo(Location.NOTICED);
        assertThat(location("a.bin", Pictures.joined(bytes("IIII"), PLACE))).isEqualTo(Location.NOTICED);
        assertThat(location("a.bin", Pictures.joined(bytes("MMMII*"), BIG_PLACE)))
                .isEqualTo(Location.NOTICED);
    }

    @Property(tries = 200)
    void whateverIsInItNothingBreaks(@ForAll @IntRange(min = 0, max = 500) int length, @ForAll long seed) {
        var noise = new byte[length];
        new Random(seed).nextBytes(noise);

        look("a", Pictures.joined(bytes("II*\0\u0008\0\0\0"), noise, bytes("MM\0*\0\0\0\u0008"), noise), 7);
    }

    @Example
    void manyThatAreNoneCostLittle() {
        var many = bytes("II*\0\u0008\0\0\0".repeat(200_000));

        assertThat(location("a.bin", many)).isEqualTo(Location.NOT_NOTICED);
    }

    private static byte[] longTiff(int tag) {
        var file = ByteBuffer.allocate(400_000).order(ByteOrder.LITTLE_ENDIAN);
        file.put(bytes("II")).putShort((short) 42).putInt(399_000);
        file.position(399_000);
        file.putShort((short) 2);
        file.putShort((short) 0x0100).putShort((short) 4).putInt(1).putInt(10);
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(8);
        return file.array();
    }

    private static byte[] heic(byte[] meta) {
        return Pictures.joined(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), new byte[300], meta);
    }

    private static String type(String name, byte[] content) {
        return look(name, content, 1000).type();
    }

    private static Location location(String name, byte[] content) {
        return look(name, content, 1000).location();
    }

    private static Finding look(String name, byte[] content, int piece) {
        var look = INSPECTOR.begin(SafeName.of(name, 1));
        for (int from = 0; from < content.length; from += piece) {
            look.at(content, from, Math.min(piece, content.length - from));
        }
        return look.finding();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
