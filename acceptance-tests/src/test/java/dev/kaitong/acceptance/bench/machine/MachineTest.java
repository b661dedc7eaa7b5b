package dev.kaitong.acceptance.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void theTimesOfAProcessAreReadBehindItsNameWhateverThatHolds() {
        ProcessTime time =
                ProcessTime.parse(
                        "4711 (a) (b c) S 17 4711 4711 0 -1 4194304 9 0 0 0 250 50 7 3 20 0 9");

        assertThat(time).isEqualTo(new ProcessTime(4711, 17, "a) (b c", 3_000_000, 100_000));
        assertThat(time.withEndedChildrenMicros()).isEqualTo(3_100_000);
    }

    @Test
    void theTimesOfTheMachineAreReadAndSubtracted() {
        MachineTime earlier = MachineTime.parse("cpu  100 10 50 1000 20 1 2 3 0 0");
        MachineTime later = MachineTime.parse("cpu  200 10 50 1100 30 1 4 4 0 0");

        MachineTime passed = later.since(earlier);

        assertThat(passed).isEqualTo(new MachineTime(1_100_000, 1_010_000, 20_000));
        assertThat(passed.totalMicros()).isEqualTo(2_130_000);
    }

    @Test
    void anotherLineIsRefused() {
        assertThatThrownBy(() -> MachineTime.parse("intr 1 2 3"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProcessTime.parse("no process"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServerKeepsTheTimeOfItsChildrenWhenTheyEnd() {
        ProcessTime living = new ProcessTime(2, 1, "worker", 500, 0);
        Look before = look(new ProcessTime(1, 0, "server", 1_000, 0), living);
        Look after = look(new ProcessTime(1, 0, "server", 1_100, 600));

        assertThat(after.microsOfTree(1) - before.microsOfTree(1)).isEqualTo(200);
        assertThat(before.childrenOf(1)).containsExactly(2L);
        assertThat(before.parentOf(2)).isEqualTo(1);
        assertThat(after.parentOf(2)).isZero();
        assertThat(before.microsOf(Set.of(1L, 2L, 3L))).isEqualTo(1_500);
    }

    @Test
    void residentMemoryIsInMegabytesOfAMillionBytes() {
        List<String> status = List.of("Name:\tjava", "VmPeak:\t 999 kB", "VmRSS:\t  250000 kB");

        assertThat(Memory.residentMegabytes(status)).isCloseTo(256, within(1e-9));
        assertThatThrownBy(() -> Memory.residentMegabytes(List.of("Name:\tjava")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thisMachineCanBeLookedAt() {
        long self = ProcessHandle.current().pid();
        Look look = Look.now();

        assertThat(look.processes()).containsKey(self);
        assertThat(look.microsOf(Set.of(self))).isPositive();
        assertThat(look.machine().totalMicros()).isPositive();
        assertThat(Memory.residentMegabytes(self)).isPositive();
    }

    private static Look look(ProcessTime... processes) {
        Map<Long, ProcessTime> byPid = new java.util.HashMap<>();
        for (ProcessTime process : processes) {
            byPid.put(process.pid(), process);
        }
        return new Look(new MachineTime(0, 0, 0), byPid);
    }
}
