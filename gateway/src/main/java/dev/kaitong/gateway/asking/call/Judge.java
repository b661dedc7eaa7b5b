package dev.kaitong.gateway.asking.call;

/**
 * Says what a reply is worth. Runs inside the guarded call, so that {@code 200} with nonsense
 * counts as the failure it is.
 *
 * @param <T> what a good answer says
 */
@FunctionalInterface
public interface Judge<T> {
    /** The verdict; never an exception for anything that a service may send. */
    Told<T> judge(Reply reply);
}
