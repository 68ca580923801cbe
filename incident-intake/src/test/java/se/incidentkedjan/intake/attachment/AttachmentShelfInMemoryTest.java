package se.incidentkedjan.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentShelfInMemoryTest extends ShelfContract {

    private final ShelfInMemory shelf = new ShelfInMemory();

    @Override
    protected Shelf shelf() {
        return shelf;
    }

    @Override
    protected void assertIsGone(AttachmentId id) {
        assertThat(shelf.contents).isEmpty();
    }
}
