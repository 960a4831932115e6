/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compare/sequence.h"

/* How many differences are looked for at once. Where there are more, what is found is good and not
 * the best, so that the time grows as the length does. */
#define MAX_COST 256

/* What is left to compare. */
typedef struct
{
  int old_start, old_end;
  int now_start, now_end;
} Box;

typedef struct
{
  const guint *old;
  const guint *now;
  guint8 *removed;
  guint8 *added;
  int *forward;  /* by diagonal (old minus now), how far one comes in old from the start */
  int *backward; /* and from the end */
} Search;

/* Diagonals that have been reached, from one side. */
typedef struct
{
  int *reached;
  int low, high;
} Front;

typedef struct
{
  int old;
  int now;
} Point;

/* One more diagonal on each side, as far as there are any. */
static void
widen (Front *front, const Box *box, int unreached)
{
  if (front->low > box->old_start - box->now_end)
    front->reached[--front->low - 1] = unreached;
  else
    front->low++;
  if (front->high < box->old_end - box->now_start)
    front->reached[++front->high + 1] = unreached;
  else
    front->high--;
}

static gboolean
go_forward (const Search *self, const Box *box, Front *front, const Front *other,
            Point *ret_meeting)
{
  widen (front, box, -1);
  for (int d = front->high; d >= front->low; d -= 2)
    {
      int x = MAX (front->reached[d - 1] + 1, front->reached[d + 1]);

      while (x < box->old_end && x - d < box->now_end && self->old[x] == self->now[x - d])
        x++;
      front->reached[d] = x;
      if (other != NULL && other->low <= d && d <= other->high && other->reached[d] <= x)
        {
          *ret_meeting = (Point){ x, x - d };
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
go_backward (const Search *self, const Box *box, Front *front, const Front *other,
             Point *ret_meeting)
{
  widen (front, box, G_MAXINT);
  for (int d = front->high; d >= front->low; d -= 2)
    {
      int x = MIN (front->reached[d - 1], front->reached[d + 1] - 1);

      while (x > box->old_start && x - d > box->now_start &&
             self->old[x - 1] == self->now[x - d - 1])
        x--;
      front->reached[d] = x;
      if (other != NULL && other->low <= d && d <= other->high && x <= other->reached[d])
        {
          *ret_meeting = (Point){ x, x - d };
          return TRUE;
        }
    }
  return FALSE;
}

/* The point that lies farthest from where its side began. */
static Point
get_farthest (const Box *box, const Front *forward, const Front *backward)
{
  Point first = { box->old_start, box->now_start };
  Point last = { box->old_end, box->now_end };
  int gone = 0, come = 0;

  for (int d = forward->high; d >= forward->low; d -= 2)
    {
      int x = MIN (MIN (forward->reached[d], box->old_end), box->now_end + d);

      if (2 * x - d - box->old_start - box->now_start > gone)
        {
          first = (Point){ x, x - d };
          gone = 2 * x - d - box->old_start - box->now_start;
        }
    }
  for (int d = backward->high; d >= backward->low; d -= 2)
    {
      int x = MAX (MAX (backward->reached[d], box->old_start), box->now_start + d);

      if (box->old_end + box->now_end - (2 * x - d) > come)
        {
          last = (Point){ x, x - d };
          come = box->old_end + box->now_end - (2 * x - d);
        }
    }
  return gone >= come ? first : last;
}

/* A point on a short way through the box: where the two sides meet, by Myers' "An O(ND) Difference
 * Algorithm and Its Variations", in linear space. */
static Point
split (const Search *self, const Box *box)
{
  const int start = box->old_start - box->now_start;
  const int end = box->old_end - box->now_end;
  const gboolean odd = ((start - end) & 1) != 0;
  Front forward = { self->forward, start, start };
  Front backward = { self->backward, end, end };
  Point point;

  forward.reached[start] = box->old_start;
  backward.reached[end] = box->old_end;
  for (guint cost = 1; cost < MAX_COST; cost++)
    if (go_forward (self, box, &forward, odd ? &backward : NULL, &point) ||
        go_backward (self, box, &backward, odd ? NULL : &forward, &point))
      return point;
  return get_farthest (box, &forward, &backward);
}

static void
trim (const Search *self, Box *box)
{
  while (box->old_start < box->old_end && box->now_start < box->now_end &&
         self->old[box->old_start] == self->now[box->now_start])
    {
      box->old_start++;
      box->now_start++;
    }
  while (box->old_start < box->old_end && box->now_start < box->now_end &&
         self->old[box->old_end - 1] == self->now[box->now_end - 1])
    {
      box->old_end--;
      box->now_end--;
    }
}

static void
compare (const Search *self, Box first)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  g_array_append_val (boxes, first);
  while (boxes->len > 0)
    {
      Box box = g_array_index (boxes, Box, boxes->len - 1);
      Box rest;
      Point point;

      g_array_set_size (boxes, boxes->len - 1);
      trim (self, &box);
      if (box.old_start == box.old_end || box.now_start == box.now_end)
        {
          memset (self->removed + box.old_start, 1, (gsize) (box.old_end - box.old_start));
          memset (self->added + box.now_start, 1, (gsize) (box.now_end - box.now_start));
          continue;
        }
      point = split (self, &box);
      rest = (Box){ point.old, box.old_end, point.now, box.now_end };
      box = (Box){ box.old_start, point.old, box.now_start, point.now };
      g_array_append_val (boxes, rest);
      g_array_append_val (boxes, box);
    }
}

/**
 * us_sequence_compare:
 * @old: (array length=n_old): what there was, as numbers
 * @n_old: how many
 * @now: (array length=n_now): what there is
 * @n_now: how many
 * @ret_removed: (out caller-allocates) (array length=n_old): 1 for what is there no more, else 0
 * @ret_added: (out caller-allocates) (array length=n_now): 1 for what is new, else 0
 *
 * Finds what is the same in both, in the same order. Takes no more time than the length times a
 * constant, and memory for a few numbers of each. Any thread.
 */
void
us_sequence_compare (const guint *old, guint n_old, const guint *now, guint n_now,
                     guint8 *ret_removed, guint8 *ret_added)
{
  g_autofree int *diagonals = NULL;
  Search search = { old, now, ret_removed, ret_added, NULL, NULL };
  gsize n_diagonals = (gsize) n_old + n_now + 3;

  g_return_if_fail (old != NULL || n_old == 0);
  g_return_if_fail (now != NULL || n_now == 0);
  g_return_if_fail (n_diagonals < G_MAXINT);
  g_return_if_fail (ret_removed != NULL && ret_added != NULL);

  memset (ret_removed, 0, n_old);
  memset (ret_added, 0, n_now);
  diagonals = g_new (int, 2 * n_diagonals);
  search.forward = diagonals + n_now + 1;
  search.backward = search.forward + n_diagonals;
  compare (&search, (Box){ 0, (int) n_old, 0, (int) n_now });
}
