package org.lowtunes.publish;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowtunes.site.PublishedFiles;

/** What a bucket or a folder shows, to be taken over. */
public final class PublishedTarget implements PublishedFiles {

    private final Target target;

    /** @param target stays open for as long as something may be asked for */
    public PublishedTarget(Target target) {
        this.target = target;
    }

    @Override
    public String name() {
        return target.description();
    }

    @Override
    public Optional<InputStream> open(String key) {
        return target.open(key);
    }

    /** Of the current publication; a folder that nobody has published into has no record, and holds one site only. */
    @Override
    public Optional<Set<String>> albumPages() {
        Inventory inventory = Inventory.read(target, line -> {});
        Set<String> keys = inventory
                .current()
                .map(record -> record.files().keySet())
                .orElse(inventory.held().keySet());
        return Optional.of(keys.stream()
                .filter(key -> key.startsWith("album/") && key.endsWith(".html"))
                .collect(Collectors.toSet()));
    }
}
