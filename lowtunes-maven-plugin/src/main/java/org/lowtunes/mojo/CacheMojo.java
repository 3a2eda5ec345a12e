package org.lowtunes.mojo;

import java.time.Duration;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.CacheShare;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** Tells how much the cache holds, and on request removes what was not used for a while. */
@Mojo(name = "cache", requiresProject = false, threadSafe = true)
public class CacheMojo extends FfmpegMojo {

    /** Removes what was not used for so many days. Unless set, nothing is removed. */
    @Parameter(property = "lowtunes.unused")
    private Integer unused;

    @Override
    void run() {
        AudioCache cache = new AudioCache(cacheFolder());
        if (unused != null) {
            if (unused < 0) {
                throw new SettingException(Words.say("mojo.unused-range", Integer.toString(unused)));
            }
            List<CacheShare> removed = cache.prune(Duration.ofDays(unused));
            getLog().info(Words.say("mojo.cache-removed", bytes(removed)));
            tell(removed);
        }
        List<CacheShare> held = cache.shares();
        getLog().info(Words.say("mojo.cache-holds", cache.folder(), bytes(held)));
        tell(held);
    }

    private void tell(List<CacheShare> shares) {
        shares.forEach(share -> getLog().info(
                        "  " + Words.say("mojo.cache-share", share.kind(), share.files(), Sizes.bytes(share.bytes()))));
    }

    private static String bytes(List<CacheShare> shares) {
        return Sizes.bytes(shares.stream().mapToLong(CacheShare::bytes).sum());
    }
}
