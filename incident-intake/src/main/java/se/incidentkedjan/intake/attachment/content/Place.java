package se.incidentkedjan.intake.attachment.content;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a place in an Exif. Only its first directory and that of the place are walked through: what makers of cameras and
 * programs have put into others is read by nobody here.
 */
final class Place extends DirectoryTiffHandler {

    private Place(Metadata metadata) {
        super(metadata, null);
        pushDirectory(ExifIFD0Directory.class);
    }

    /** Whether there is one; never throws because of what is in it. */
    static boolean isIn(byte[] exif) {
        var metadata = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(exif), new Place(metadata), 0);
        } catch (TiffProcessingException | IOException | RuntimeException e) {
            // It is none, or was made to break whoever reads it; what was read before it broke counts.
            return has(metadata);
        }
        return has(metadata);
    }

    private static boolean has(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .anyMatch(place ->
                        place.containsTag(GpsDirectory.TAG_LATITUDE) && place.containsTag(GpsDirectory.TAG_LONGITUDE));
    }

    @Override
    public void setTiffMarker(int marker) {}

    @Override
    public boolean tryEnterSubIfd(int tag) {
        if (tag != ExifIFD0Directory.TAG_GPS_INFO_OFFSET) {
            return false;
        }
        pushDirectory(GpsDirectory.class);
        return true;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
        return null;
    }

    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> seen, int header, RandomAccessReader reader, int tag, int bytes) {
        return false;
    }
}
