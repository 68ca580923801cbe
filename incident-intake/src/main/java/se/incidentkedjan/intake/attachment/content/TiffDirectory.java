package se.incidentkedjan.intake.attachment.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first directory of a file that is a TIFF as a whole, which may lie behind the picture. Whether it points to a directory
 * of a place is all that is read.
 */
final class TiffDirectory {

    private static final int PLACE = 0x8825;
    private static final int ENTRY = 12;

    private final ByteBuffer piece = ByteBuffer.allocate(ENTRY);
    private long position;
    private long directory = -1;
    private int wanted = 8;
    private int entries = -1;
    private boolean over;
    private boolean place;

    /** The next piece of the file. */
    void at(byte[] bytes, int from, int length) {
        long end = position + length;
        int i = from;
        while (!over && i < from + length) {
            if (directory > position) {
                // Nothing in between matters.
                int step = (int) Math.min(directory - position, end - position);
                position += step;
                i += step;
            } else {
                piece.put(bytes[i]);
                position++;
                i++;
                if (piece.position() == wanted) {
                    read();
                    piece.clear();
                }
            }
        }
        position = end;
    }

    boolean hasPlace() {
        return place;
    }

    private void read() {
        if (directory < 0) {
            header();
        } else if (entries < 0) {
            entries = piece.getShort(0) & 0xffff;
            wanted = ENTRY;
            over = entries == 0;
        } else {
            place |= (piece.getShort(0) & 0xffff) == PLACE;
            entries--;
            over = place || entries == 0;
        }
    }

    private void header() {
        int order = piece.getShort(0);
        piece.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        directory = piece.getInt(4) & 0xffff_ffffL;
        wanted = 2;
        over = (order != 0x4949 && order != 0x4d4d) || piece.getShort(2) != 42 || directory < 8;
    }
}
