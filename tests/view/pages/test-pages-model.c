/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/pages-model.h"

#include "letter.h"
#include "widgets.h"

#include <time.h>
static void
redraw_cb (UsPagesModel *model, guint *count)
{
  ++*count;
}

/* Lets everything happen that is to happen before somebody waits. */
static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Pages are set piece by piece, and on a busy machine with pauses. */
static gboolean
is_one_page (gpointer model)
{
  return g_list_model_get_n_items (model) == 1;
}

static UsPagesModel *
make_model (UsStatement *statement)
{
  UsPagesModel *model = us_pages_model_new ();

  us_pages_model_set_statement (model, statement);
  us_pages_model_set_active (model, TRUE);
  settle ();
  return model;
}

/* Pages follow what is typed, once for all that is typed between two frames. */
static void
test_follows (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPagesModel) model = make_model (statement);
  g_autofree char *before = us_pages_model_dup_text (model, 0);
  g_autofree char *after = NULL;
  guint count = 0;

  g_signal_connect (model, "redraw", G_CALLBACK (redraw_cb), &count);
  us_test_set (statement, "title", "Th");
  us_test_set (statement, "title", "On thirst");
  settle ();
  after = us_pages_model_dup_text (model, 0);
  assert_lacks (before, "On thirst");
  assert_contains (after, "On thirst");
  assert_in_range (count, 1, 2);
}

static void
test_counts (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPagesModel) model = make_model (statement);
  g_autoptr (GtkStringObject) item = NULL;

  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (model)), 1);
  for (guint i = 0; i < 200; i++)
    us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Dry.");
  settle ();
  assert_in_range (g_list_model_get_n_items (G_LIST_MODEL (model)), 4, 9);
  item = g_list_model_get_item (G_LIST_MODEL (model), 1);
  assert_string_equal (gtk_string_object_get_string (item), "2");
  us_item_list_remove (us_statement_get_body (statement), 0, 190, NULL);
  us_test_until (is_one_page, model, "one page");
}

/* Pages that nobody sees cost nothing, and are right when they are seen again. */
static void
test_rests (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPagesModel) model = make_model (statement);
  g_autofree char *hidden = NULL;
  g_autofree char *seen = NULL;

  us_pages_model_set_active (model, FALSE);
  us_test_set (statement, "title", "On thirst");
  settle ();
  hidden = us_pages_model_dup_text (model, 0);
  assert_lacks (hidden, "On thirst");
  us_pages_model_set_active (model, TRUE);
  seen = us_pages_model_dup_text (model, 0);
  assert_contains (seen, "On thirst");
}

static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

typedef struct
{
  UsPagesModel *model;
  const char *text;
} Expected;

static gboolean
is_on_last_pages (gpointer data)
{
  const Expected *expected = data;
  const guint n_pages = g_list_model_get_n_items (G_LIST_MODEL (expected->model));

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *page = us_pages_model_dup_text (expected->model, n_pages - i);

      if (strstr (page, expected->text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A key pressed in a letter of twenty pages costs far less than to lay out all of them anew. */
static void
test_fast (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPagesModel) model = NULL;
  UsBlock *block = NULL;
  double best = G_MAXDOUBLE, all;

  for (guint i = 0; i < 360; i++)
    block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0,
                               "The river feeds forty thousand people between the dam and the "
                               "sea, and since the spring of last year nobody has been allowed "
                               "to measure what is in it, nor to say what they have seen.");
  all = get_milliseconds ();
  model = make_model (statement);
  all = get_milliseconds () - all;
  assert_in_range (g_list_model_get_n_items (G_LIST_MODEL (model)), 20,
                   45); /* as wide as the font is */
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *text = g_strdup_printf ("Key %u", i);
      const double start = get_milliseconds ();

      us_test_set (block, "text", text);
      us_test_until (is_on_last_pages, &(Expected){ model, text }, text);
      best = MIN (best, get_milliseconds () - start);
    }
  print_message ("# a key costs %.1f ms, all pages %.1f ms\n", best, all);
  assert_true (best < all / 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_follows),
    cmocka_unit_test (test_counts),
    cmocka_unit_test (test_rests),
    cmocka_unit_test (test_fast),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
