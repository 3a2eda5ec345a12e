package org.lowtunes.publish;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A target that is gone after so many writes. */
record BreakingTarget(Target target, AtomicInteger left) implements Target {

    BreakingTarget(Target target, int writes) {
        this(target, new AtomicInteger(writes));
    }

    @Override
    public String description() {
        return target.description();
    }

    @Override
    public boolean packsText() {
        return target.packsText();
    }

    @Override
    public Map<String, Held> list() {
        return target.list();
    }

    @Override
    public Optional<Held> held(String key) {
        return target.held(key);
    }

    @Override
    public Optional<byte[]> read(String key) {
        return target.read(key);
    }

    @Override
    public void write(StoredFile file, Body body) {
        if (left.getAndDecrement() <= 0) {
            throw new PublishException("the link dropped");
        }
        target.write(file, body);
    }

    @Override
    public void delete(Collection<String> keys) {
        target.delete(keys);
    }

    @Override
    public void close() {
        target.close();
    }
}
