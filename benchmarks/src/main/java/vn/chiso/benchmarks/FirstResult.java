package vn.chiso.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.country.Country;
import vn.chiso.country.MadeUpEdition;

/**
 * From the start of a Java machine to the first total of one unit: rules are read and compiled, then used once. Chiso reads its edition file;
 * the others have their rules written from a {@link Kit}, which is made beforehand.
 */
final class FirstResult {
    private FirstResult() {}

    /** What a contender that is not Chiso needs. */
    private record Kit(Plain plain, Numbers numbers) implements Serializable {}

    /** Has the engine that is named come to its first result, from the kit in the file, and prints for how long this Java machine was busy. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Engine engine = Engine.valueOf(arguments[0]);
        Contender contender;
        if (engine.isChiso()) {
            contender = engine.on(Country.of(1, 1).answers(MadeUpEdition.of(2025), 0, 1));
        } else {
            Kit kit;
            try (ObjectInputStream in =
                    new ObjectInputStream(new BufferedInputStream(Files.newInputStream(Path.of(arguments[1]))))) {
                kit = (Kit) in.readObject();
            }
            contender = engine.on(kit.plain(), kit.numbers());
        }
        contender.score(1);
        System.out.println(busy());
    }

    /** Nanoseconds that all threads of this Java machine have worked. */
    private static long busy() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /**
     * What a first result takes, in milliseconds.
     *
     * @param elapsed by the clock, until it is read
     * @param busy of all threads of the machine, which compiles while it runs
     */
    record Start(long elapsed, long busy) {}

    /** The median of several starts, by the clock. */
    static Start median(Engine engine, int starts) throws IOException {
        Path kit = Files.createTempFile("kit", ".bin");
        try {
            try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(kit))) {
                var answers = ScoringBenchmark.answers(1, 1);
                out.writeObject(new Kit(Plain.of(answers.index()), Numbers.of(answers)));
            }
            List<Start> times = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                times.add(start(engine, kit));
            }
            times.sort(Comparator.comparingLong(Start::elapsed));
            return times.get(starts / 2);
        } finally {
            Files.delete(kit);
        }
    }

    private static Start start(Engine engine, Path kit) throws IOException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstResult.class.getName(),
                        engine.name(),
                        kit.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String busy = out.readLine();
            if (busy == null) {
                throw new IOException(engine + " gave no first result");
            }
            return new Start((System.nanoTime() - start) / 1_000_000, Long.parseLong(busy) / 1_000_000);
        } finally {
            process.destroy();
        }
    }
}
