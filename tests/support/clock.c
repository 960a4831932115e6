/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another date than it is, for a whole program: LD_PRELOAD, and US_CLOCK_OFFSET in seconds; with
 * US_CLOCK_JUMPS it is there and back at every other look. */
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static long long
get_offset (void)
{
  static int looks;
  const char *offset = getenv ("US_CLOCK_OFFSET");

  if (offset == NULL || (getenv ("US_CLOCK_JUMPS") != NULL && ++looks % 2 == 0))
    return 0;
  return atoll (offset);
}

int
clock_gettime (clockid_t clock, struct timespec *ret_time)
{
  const int result = (int) syscall (SYS_clock_gettime, clock, ret_time);

  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
    ret_time->tv_sec += (time_t) get_offset ();
  return result;
}

int
gettimeofday (struct timeval *ret_time, void *zone)
{
  struct timespec now;

  if (clock_gettime (CLOCK_REALTIME, &now) != 0)
    return -1;
  ret_time->tv_sec = now.tv_sec;
  ret_time->tv_usec = now.tv_nsec / 1000;
  return 0;
}

time_t
time (time_t *ret_time)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  if (ret_time != NULL)
    *ret_time = now.tv_sec;
  return now.tv_sec;
}
