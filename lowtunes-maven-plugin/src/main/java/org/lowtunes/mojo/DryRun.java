package org.lowtunes.mojo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lowtunes.audio.AudioCache;
import org.lowtunes.audio.FinishedRenditions;
import org.lowtunes.audio.Rendition;
import org.lowtunes.audio.RenditionSpec;
import org.lowtunes.budget.Limits;
import org.lowtunes.library.Track;
import org.lowtunes.publish.Draft;
import org.lowtunes.site.ContentName;
import org.lowtunes.site.Ledger;
import org.lowtunes.words.Sizes;
import org.lowtunes.words.Words;

/** What a build would do, told before anything is encoded. */
final class DryRun {

    private final Limits limits;
    private final AudioCache cache;
    private final FinishedRenditions finished;
    private final Consumer<String> log;

    /** @param finished knows what would not be encoded */
    DryRun(Limits limits, AudioCache cache, FinishedRenditions finished, Consumer<String> log) {
        this.limits = limits;
        this.cache = cache;
        this.finished = finished;
        this.log = log;
    }

    /** Gets the site as it would be, while it lasts. */
    interface Planned {
        /** @param sure says which sizes are predicted */
        void accept(String sure, Draft draft);
    }

    /** @param planned is asked at the end */
    void tell(Heard heard, Ledger ledger, DecideStep deciding, SiteAssembly assembly, Planned planned)
            throws InterruptedException {
        long budget = deciding.budget();
        long beside = assembly.besideTheSound(deciding.specsAt(limits.ceiling()));
        DecideStep.Prospect plan = deciding.plan(budget - beside);
        Map<Track, Rendition> renditions = new HashMap<>();
        long missing = 0;
        long predicted = 0;
        for (HeardTrack one : heard.tracks()) {
            RenditionSpec spec = plan.specs().get(one.track());
            Optional<Rendition> there = finished.find(spec);
            if (there.isEmpty()) {
                missing++;
                predicted += plan.predicted().getOrDefault(one.track(), 0L);
            }
            renditions.put(
                    one.track(),
                    there.orElseGet(() -> unmade(one, spec, plan.predicted().getOrDefault(one.track(), 0L))));
        }
        tellEncoding(plan, missing, beside, budget);
        EncodedAgain.lines(heard, ledger, plan.specs()).forEach(log);
        CommonsStep commons = new CommonsStep(limits.commons(), cache, log);
        commons.ask();
        commons.refuseMoreThan(plan.bytes() + beside);
        commons.tell(plan.bytes() + beside);
        Map<String, Long> sizes = new HashMap<>();
        renditions.values().forEach(one -> sizes.put(key(one), one.bytes()));
        String sure = Words.say("mojo.predicted", missing, Sizes.bytes(predicted), Sizes.bytes(plan.error()));
        assembly.onPaper(plan.specs(), renditions, site -> {
            planned.accept(sure, new Draft(site, sizes));
            return site;
        });
    }

    private void tellEncoding(DecideStep.Prospect plan, long missing, long beside, long budget) {
        Map<Integer, Long> bitrates = plan.specs().values().stream()
                .collect(Collectors.groupingBy(RenditionSpec::kbps, TreeMap::new, Collectors.counting()));
        log.accept(Words.say(
                "budget.plan",
                missing,
                plan.specs().size(),
                Sizes.bytes(plan.bytes() + beside),
                Sizes.bytes(plan.error()),
                Sizes.bytes(budget),
                Sizes.bytes(plan.bytes()),
                Sizes.bytes(beside),
                bitrates.entrySet().stream()
                        .map(e -> e.getKey() == RenditionSpec.KEPT
                                ? Words.say("budget.plan-kept", e.getValue())
                                : Words.say("budget.plan-bitrate", e.getValue(), e.getKey()))
                        .collect(Collectors.joining(", "))));
    }

    /** Stands for a rendition under a name that no other has, for it is made of what is to be encoded. */
    private static Rendition unmade(HeardTrack one, RenditionSpec spec, long bytes) {
        String name = ContentName.of(spec.toString().getBytes(StandardCharsets.UTF_8));
        return new Rendition(
                Path.of(name),
                one.listening().renditionSamples(),
                Math.max(1, bytes),
                ContentName.hashOf(name),
                spec.kept() ? spec.gain() : 0);
    }

    private static String key(Rendition rendition) {
        return "a/" + ContentName.ofHash(HexFormat.of().parseHex(rendition.content())) + ".opus";
    }
}
