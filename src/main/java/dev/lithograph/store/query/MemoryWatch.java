package dev.lithograph.store.query;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Stops the query that has taken most memory where little of it is left after a garbage collection: what a query holds while it
 * groups, sorts and joins cannot be counted in rows.
 */
final class MemoryWatch implements AutoCloseable {
  /** Of the largest heap, which may be used after a collection. */
  private static final double MUCH = 0.8;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP).map(MemoryPoolMXBean::getName).collect(Collectors.toSet());

  private final Map<Budget, Began> running = new ConcurrentHashMap<>();
  private final List<NotificationEmitter> collectors = new ArrayList<>();
  private final NotificationListener listener = (notification, none) -> collected(notification);

  /** What the thread of a query had allocated before. */
  private record Began(long thread, long allocated) {
    private long since() {
      return THREADS.getThreadAllocatedBytes(thread) - allocated;
    }
  }

  MemoryWatch() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(listener, null, null);
        collectors.add(emitter);
      }
    }
  }

  /** In the thread of the query. */
  void add(Budget budget) {
    long thread = Thread.currentThread().threadId();
    running.put(budget, new Began(thread, THREADS.getThreadAllocatedBytes(thread)));
  }

  void remove(Budget budget) {
    running.remove(budget);
  }

  private void collected(Notification notification) {
    if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
          .getGcInfo().getMemoryUsageAfterGc();
      long used = after.entrySet().stream().filter(pool -> HEAP.contains(pool.getKey())).mapToLong(pool -> pool.getValue().getUsed())
          .sum();
      if (used > MUCH * Runtime.getRuntime().maxMemory()) {
        stopLargest();
      }
    }
  }

  private void stopLargest() {
    running.entrySet().stream().filter(entry -> entry.getKey().refusal().isEmpty())
        .max(Comparator.comparingLong(entry -> entry.getValue().since())).ifPresent(entry -> entry.getKey().refuse(tooLarge()));
  }

  static Refusal tooLarge() {
    return new Refusal(Refusal.Reason.MEMORY, "The query needs more memory than there is for it: group, sort or join less.");
  }

  @Override
  public void close() {
    for (NotificationEmitter collector : collectors) {
      try {
        collector.removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException("was added by the constructor", e);
      }
    }
  }
}
