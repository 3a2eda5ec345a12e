package org.lowtunes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The plan of the house: data flows one way through the rooms, and each foreign world is known in one room only. */
@AnalyzeClasses(packages = "org.lowtunes", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule dataFlowsOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("library")
            .definedBy("org.lowtunes.library..")
            .layer("audio")
            .definedBy("org.lowtunes.audio..")
            .layer("similarity")
            .definedBy("org.lowtunes.similarity..")
            .layer("budget")
            .definedBy("org.lowtunes.budget..")
            .layer("site")
            .definedBy("org.lowtunes.site..")
            .layer("publish")
            .definedBy("org.lowtunes.publish..")
            .layer("serve")
            .definedBy("org.lowtunes.serve..")
            .layer("setup")
            .definedBy("org.lowtunes.setup..")
            .layer("report")
            .definedBy("org.lowtunes.report..")
            .layer("mojo")
            .definedBy("org.lowtunes.mojo..")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("audio", "site", "setup", "report", "mojo")
            .whereLayer("audio")
            .mayOnlyBeAccessedByLayers("site", "setup", "mojo")
            .whereLayer("similarity")
            .mayOnlyBeAccessedByLayers("mojo")
            .whereLayer("budget")
            .mayOnlyBeAccessedByLayers("mojo")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("publish", "serve", "report", "mojo")
            .whereLayer("publish")
            .mayOnlyBeAccessedByLayers("setup", "mojo")
            .whereLayer("serve")
            .mayOnlyBeAccessedByLayers("mojo")
            .whereLayer("setup")
            .mayOnlyBeAccessedByLayers("mojo")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("mojo")
            .whereLayer("mojo")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule noRoomIsInACycle =
            slices().matching("org.lowtunes.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyMojoKnowsMaven = onlyIn("mojo", "org.apache.maven..");

    @ArchTest
    static final ArchRule onlyAudioKnowsFfmpeg = onlyIn("audio", "ws.schild..");

    @ArchTest
    static final ArchRule onlyLibraryKnowsTags = onlyIn("library", "org.jaudiotagger..");

    @ArchTest
    static final ArchRule onlyPublishKnowsS3 = onlyIn("publish", "software.amazon..");

    @ArchTest
    static final ArchRule onlyServeKnowsTheWebServer = onlyIn("serve", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule wordsAreSaidByAllAndAskNobody = noClasses()
            .that()
            .resideInAPackage("org.lowtunes.words..")
            .should()
            .dependOnClassesThat(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("org.lowtunes..")
                            .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                            "org.lowtunes.words.."))));

    private static ArchRule onlyIn(String room, String world) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.lowtunes." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(world);
    }
}
