package se.incidentkedjan.kit.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

/** Who may use a file, where the file system knows owners. */
public final class FileRights {

    private FileRights() {}

    /**
     * Whether everyone on the machine may read or change it. No file, or a file system without owners, gives false.
     *
     * @throws UncheckedIOException when nothing can be said of it
     */
    public static boolean isOpenToAll(Path file) {
        try {
            if (!Files.exists(file)) {
                return false;
            }
            var rights = Files.getPosixFilePermissions(file);
            return rights.contains(PosixFilePermission.OTHERS_READ)
                    || rights.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
