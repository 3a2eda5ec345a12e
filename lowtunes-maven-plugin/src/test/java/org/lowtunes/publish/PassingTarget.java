package org.lowtunes.publish;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A target that passes everything on to another one; what goes wrong on the way is said by those that extend it. */
abstract class PassingTarget implements Target {

    private final Target target;

    PassingTarget(Target target) {
        this.target = target;
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
    public Optional<InputStream> open(String key) {
        return target.open(key);
    }

    @Override
    public void write(StoredFile file, Body body) {
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
