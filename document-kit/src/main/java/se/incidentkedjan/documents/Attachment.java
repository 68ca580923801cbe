package se.incidentkedjan.documents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** A file inside a document, which whoever reads the document can take out again, byte for byte. */
public final class Attachment {

    private static final int LONGEST_NAME = 100;

    /** Letters, digits and a few signs, and an ending: nothing that leads out of a folder or that a computer runs by itself. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ()_.-]*\\.[A-Za-z0-9]{1,8}");

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z]+/[A-Za-z0-9][A-Za-z0-9.+-]*(; ?[a-z-]+=[A-Za-z0-9-]+)*");

    /** Names that Windows keeps for devices, whatever their ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(com|lpt)\\d");

    private final String name;
    private final String mediaType;
    private final String description;
    private final Relationship relationship;
    private final byte[] bytes;

    /** What the file is to the document. */
    public enum Relationship {
        /** The figures that the document shows. */
        DATA,
        /** What the document was made from. */
        SOURCE,
        /** More than the document shows. */
        SUPPLEMENT
    }

    private Attachment(String name, String mediaType, String description, Relationship relationship, byte[] bytes) {
        this.name = name;
        this.mediaType = mediaType;
        this.description = description;
        this.relationship = relationship;
        this.bytes = bytes;
    }

    /**
     * Makes a file to put inside a paper.
     *
     * @param name with its ending, for example «nyckeltal-2026.csv»
     * @param mediaType for example «text/csv;charset=UTF-8»
     * @param description what it is, in Swedish
     * @param relationship what it is to the document
     * @param bytes what it holds, copied
     * @return the file
     * @throws IllegalArgumentException when a computer could not keep a file of that name, or would take it for something
     *     else, or when it is not said what the file is
     */
    public static Attachment of(
            String name, String mediaType, String description, Relationship relationship, byte[] bytes) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!isSafe(composed)) {
            throw new IllegalArgumentException(
                    "«%s» is no name for a file inside a document: at most %d letters, digits, spaces and the signs ( ) _ . -, with an ending such as .csv."
                            .formatted(LegibleText.of(name), LONGEST_NAME));
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("The attachment «%s» has no media type such as text/csv, but «%s»."
                    .formatted(composed, LegibleText.of(mediaType)));
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException(
                    "It is not said what the attachment «%s» is: a reader must be told.".formatted(composed));
        }
        return new Attachment(composed, mediaType, description, relationship, bytes.clone());
    }

    private static boolean isSafe(String name) {
        String first = name.replaceFirst("\\..*", "").strip().toLowerCase(Locale.ROOT);
        return name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && !name.contains("..")
                && !DEVICES.contains(first)
                && !NUMBERED_DEVICE.matcher(first).matches();
    }

    /** {@return what it is called, with its ending} */
    public String name() {
        return name;
    }

    /** {@return what kind of file it is} */
    public String mediaType() {
        return mediaType;
    }

    /** {@return what it is, in Swedish} */
    public String description() {
        return description;
    }

    /** {@return what it is to the document} */
    public Relationship relationship() {
        return relationship;
    }

    /** {@return a copy of what it holds} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes it has} */
    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && description.equals(that.description)
                && relationship == that.relationship
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, mediaType, description, relationship, Arrays.hashCode(bytes));
    }

    @Override
    public String toString() {
        return "Attachment[%s, %s, %d bytes]".formatted(name, mediaType, bytes.length);
    }
}
