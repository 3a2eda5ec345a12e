package org.lowtunes.mojo;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.plugins.annotations.Parameter;
import org.lowtunes.budget.ByteSize;
import org.lowtunes.budget.Commons;
import org.lowtunes.budget.Limits;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** What the goals share that keep a site within its bytes. */
abstract class BudgetMojo extends PublishingMojo {

    /**
     * What one publication may take at rest, as the target stores it: 150 MB. Unless set: the quota less a tenth, or
     * less the largest album where that is more, so that things can be replaced.
     */
    @Parameter(property = "lowtunes.budget")
    private String budget;

    /** The lowest bitrate, in kbit/s for stereo. */
    @Parameter(property = "lowtunes.floor", defaultValue = "32")
    private int floor;

    /** The highest bitrate, in kbit/s for stereo, at most 96. */
    @Parameter(property = "lowtunes.ceiling", defaultValue = "64")
    private int ceiling;

    /** Addresses of other sites that share one allowance with this one. */
    @Parameter(property = "lowtunes.commons")
    private List<String> commons;

    /** What all sites of {@code lowtunes.commons} and this one may take together. */
    @Parameter(property = "lowtunes.allowance", defaultValue = "2 GB")
    private String allowance;

    /** What the site may take, and how it may sound for it. */
    final Limits limits() {
        OptionalLong bytes = budget == null || budget.isBlank()
                ? OptionalLong.empty()
                : OptionalLong.of(size("lowtunes.budget", budget));
        if (bytes.isPresent() && bytes.getAsLong() > quota()) {
            throw new SettingException(
                    Words.say("budget.above-quota", Sizes.bytes(bytes.getAsLong()), Sizes.bytes(quota())));
        }
        try {
            return new Limits(quota(), bytes, floor, ceiling, packsText(), commons());
        } catch (IllegalArgumentException e) {
            throw new SettingException(
                    Words.say("budget.range", floor, ceiling, Limits.LEAST_FLOOR, Limits.GREATEST_CEILING));
        }
    }

    /** A list that several sites share may name this one too; it is passed over. */
    private Commons commons() {
        List<URI> others = commons == null
                ? List.of()
                : commons.stream()
                        .filter(written -> written != null && !written.isBlank())
                        .map(BudgetMojo::address)
                        .filter(address -> !Optional.of(address).equals(siteUrl()))
                        .distinct()
                        .toList();
        return new Commons(others, size("lowtunes.allowance", allowance));
    }

    private static URI address(String written) {
        try {
            URI address = new URI(written.strip().replaceFirst("/*$", "/"));
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below, as every other address that is none
        }
        throw new SettingException(Words.say("budget.commons-address", written));
    }

    private static long size(String parameter, String written) {
        try {
            return ByteSize.parse(written);
        } catch (IllegalArgumentException e) {
            throw new SettingException(Words.say("mojo.setting", parameter, e.getMessage()));
        }
    }
}
