package dev.kaitong.acceptance.drill.agent;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Puts bugs into a running JVM and takes them out again. */
public final class Attachment {
    private static final List<String> AGENT = List.of("Agent", "Agent$Spoiling", "Prologue");

    /** Apart from the agent, as another loader must find them. */
    private static final List<String> SEEDED = List.of("Seeded", "Call");

    private final Path agent;
    private final Path seeded;

    /**
     * @param folder where the agent's jars are written
     */
    public Attachment(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.agent = folder.resolve("drill-agent.jar").toAbsolutePath();
        this.seeded = folder.resolve("drill-seeded.jar").toAbsolutePath();
        write(agent, AGENT);
        write(seeded, SEEDED);
    }

    /** Spoils methods of a JVM by a rule of {@link Seeded}. */
    public void spoil(long pid, String rule, List<String> methods) throws IOException {
        attach(pid, rule + ";" + String.join(";", methods));
    }

    /** Takes out whatever was put in. */
    public void mend(long pid) throws IOException {
        attach(pid, "off");
    }

    private void attach(long pid, String words) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                machine.loadAgent(agent.toString(), seeded + ";" + words);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException
                | com.sun.tools.attach.AgentLoadException
                | com.sun.tools.attach.AgentInitializationException e) {
            throw new IOException("process " + pid + " cannot be spoiled: " + e.getMessage(), e);
        }
    }

    private static void write(Path jar, List<String> classes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Agent-Class", Agent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        String folder = Agent.class.getPackageName().replace('.', '/') + "/";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : classes) {
                String entry = folder + name + ".class";
                try (InputStream in = Agent.class.getClassLoader().getResourceAsStream(entry)) {
                    if (in == null) {
                        throw new IOException(entry + " is missing");
                    }
                    out.putNextEntry(new JarEntry(entry));
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}
