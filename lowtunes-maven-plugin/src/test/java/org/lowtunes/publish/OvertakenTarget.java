package org.lowtunes.publish;

/** A target where somebody else publishes before our record arrives. */
final class OvertakenTarget extends PassingTarget {

    private final Runnable other;

    OvertakenTarget(Target target, Runnable other) {
        super(target);
        this.other = other;
    }

    @Override
    public void write(StoredFile file, Body body) {
        if (RecordKeys.isRecord(file.key())) {
            other.run();
        }
        super.write(file, body);
    }
}
