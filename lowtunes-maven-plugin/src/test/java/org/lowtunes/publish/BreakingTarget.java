package org.lowtunes.publish;

import java.util.concurrent.atomic.AtomicInteger;

/** A target that is gone after so many writes. */
final class BreakingTarget extends PassingTarget {

    private final AtomicInteger left;

    BreakingTarget(Target target, int writes) {
        super(target);
        this.left = new AtomicInteger(writes);
    }

    @Override
    public void write(StoredFile file, Body body) {
        if (left.getAndDecrement() <= 0) {
            throw new PublishException("the link dropped");
        }
        super.write(file, body);
    }
}
