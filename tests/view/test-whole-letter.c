/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "layout/paginator.h"
#include "store/writer/writer.h"
#include "view/application.h"
#include "view/body/body-gutter.h"
#include "view/text/link-popover.h"
#include "view/window.h"

static UsApplication *application;

/* In some starts GTK 4.8 draws a part of a scroll bar before it has laid it out again, and says so.
 * Any other warning is one too many, also of that kind. */
#define KNOWN "snapshot GtkGizmo"

static char *warning;

static void
hear (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if ((level & G_LOG_LEVEL_WARNING) != 0 && strstr (message, KNOWN) == NULL && warning == NULL)
    warning = g_strdup (message);
  g_log_default_handler (domain, level, message, data);
}

typedef struct
{
  UsWindow *window;
  UsStatement *statement;
  GtkTextView *body;
  GtkWidget *gutter;
  const char *text;
  guint64 position; /* in the history, when it was looked at last */
} Story;

static char *
write_out (Story *story)
{
  g_autoptr (GBytes) file = us_writer_write (story->statement);

  return g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
}

static gboolean
is_written (gpointer data)
{
  g_autofree char *file = write_out (data);

  return strstr (file, ((Story *) data)->text) != NULL;
}

static void
wait_written (Story *story, const char *text)
{
  story->text = text;
  us_test_until (is_written, story, text);
}

static gboolean
has_focus (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (((Story *) data)->window));

  return focus != NULL && gtk_widget_get_mapped (focus);
}

static gboolean
has_letter (gpointer data)
{
  Story *story = data;
  UsDocument *document = us_window_get_document (story->window);

  if (document == NULL || !has_focus (story))
    return FALSE;
  story->statement = us_document_get_statement (document);
  story->body =
      GTK_TEXT_VIEW (us_test_find (GTK_WIDGET (story->window), US_TYPE_BODY_VIEW, NULL, NULL));
  story->gutter = us_test_find (GTK_WIDGET (story->window), US_TYPE_BODY_GUTTER, NULL, NULL);
  return story->body != NULL && story->gutter != NULL;
}

/* A line of prose of so many sentences, each of them another. */
static char *
make_prose (const char *about, guint n_sentences)
{
  static const char *const ends[] = {
    "have been dry since the spring of last year", "feed eleven villages and their fields",
    "were promised to the people who live there",  "are measured by nobody whom we can ask",
    "cost more to bring back than to look after",  "belong to those who come after us as well",
  };
  g_autoptr (GString) prose = g_string_new (NULL);

  for (guint i = 0; i < n_sentences; i++)
    g_string_append_printf (prose, "%sThe %s %s.", i > 0 ? " " : "", about,
                            ends[i % G_N_ELEMENTS (ends)]);
  return g_string_free (g_steal_pointer (&prose), FALSE);
}

static void
type (const char *text)
{
  g_autofree char *quoted = g_shell_quote (text);

  us_test_hand ("type --delay 2 -- %s", quoted);
  us_test_wait (20);
}

static void
type_prose (const char *about, guint n_sentences)
{
  /* With all memory checked a key takes so long that one page has to do. */
  g_autofree char *prose = make_prose (about, US_TEST_IS_SLOW ? 1 : n_sentences);

  type (prose);
}

static void
keys (const char *names)
{
  us_test_hand ("key --delay 2 %s", names);
  us_test_wait (20);
}

/* Into a blank, and on to the next one. */
static void
fill (const char *text)
{
  type (text);
  keys ("Tab");
}

static void
write_head (Story *story)
{
  fill ("Geneva");
  /* Over the date. */
  keys ("Tab");
  fill ("Ministry of Water");
  fill ("the wells of Osele");
  fill ("unions of farmers");
  fill ("people who live by the river");
  fill ("Ruritania");
  wait_written (story, "the wells of Osele</title>");
}

/* Whether the popover for a link has the keyboard. */
static gboolean
has_popover (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (((Story *) data)->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, US_TYPE_LINK_POPOVER) != NULL;
}

static gboolean
has_text (gpointer data)
{
  return gtk_widget_has_focus (GTK_WIDGET (((Story *) data)->body));
}

/* The word before the caret becomes a link. */
static void
link_word (Story *story)
{
  keys ("ctrl+shift+Left ctrl+k");
  us_test_until (has_popover, story, "the popover of the link");
  type ("example.org/board");
  keys ("Return");
  us_test_until (has_text, story, "the text");
  keys ("Right");
}

static void
write_body (Story *story)
{
  type_prose ("wells of the valley", 6);
  keys ("Return");
  type_prose ("springs above the town", 8);
  keys ("Return");
  type_prose ("pipes of the old works", 5);
  type (" This is what the board says");
  link_word (story);
  type (" and nobody denies");
  keys ("Tab");
  fill ("The wells are the only water of eleven villages.");
  fill ("The law on water of 1998 forbids this.");
  fill ("the ministry has measured two of forty wells");
  fill ("the Ministry of Water");
  wait_written (story, "<call id=");
  fill ("Stop the pumps.");
  type ("By the end of May, and all of them.");
  keys ("Return Tab");
  type ("Begin with the deepest, which do most harm.");
  keys ("Return");
  type ("Those of the old works next.");
  keys ("Tab");
  wait_written (story, "level=\"1\">Those of the old works next.</demand>");
  wait_written (story, "<lead>Stop the pumps.</lead> By the end of May, and all of them.</demand>");
  fill ("Repair the pipes.");
  fill ("For the villages first, and let those pay who broke them.");
  fill ("Measure the wells.");
  type_prose ("board of the river", 3);
  keys ("ctrl+alt+f");
  type ("Report of the board, page 12.");
  keys ("ctrl+alt+f");
  keys ("Return Return");
  type ("We ask the river board to");
  keys ("ctrl+shift+5 Return");
  type ("Publish every permit. All of them, since 1990.");
  keys ("Return");
  type ("Hear those who live there.");
  wait_written (story, "<lead>Publish every permit.</lead> All of them, since 1990.</demand>");
  wait_written (story, ">Hear those who live there.</demand>");
}

static void
write_foot (Story *story)
{
  static const char *const names[] = { "Aroha Trust",      "Cycle Union",    "Farmers of Osele",
                                       "League of Rivers", "Mill Lane Five", "Union of Springs" };

  keys ("Tab");
  fill ("Ana Hart");
  fill ("555 0100");
  type ("press at osele.example");
  wait_written (story, "press at osele.example");
  keys ("alt+2");
  keys ("ctrl+f");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      type (names[i]);
      keys ("Return");
      wait_written (story, names[i]);
    }
  keys ("alt+1");
}

static guint
count_pages (Story *story)
{
  g_autoptr (UsPublication) publication = us_publication_new (story->statement, NULL);
  g_autoptr (UsShaper) shaper = us_shaper_new ();
  g_autoptr (UsPaginator) paginator = us_paginator_new (publication, shaper);

  return us_paginator_count (paginator);
}

/* By the first letters of its blocks. */
static void
assert_order (Story *story, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);
  UsItemList *body = us_statement_get_body (story->statement);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append_printf (order, "%.7s|",
                            us_text_get_string (us_block_get_text (us_item_list_get (body, i))));
  assert_string_equal (order->str, expected);
}

static void
arrange (Story *story)
{
  assert_order (story, "We, the|The spr|The pip|The wel|So far,|We ther|Stop th|Begin w|Those o|"
                       "Repair |Measure|We ask |Publish|Hear th|We stan|");
  us_test_drag (story->gutter, story->body, 6, 15);
  assert_order (story, "We, the|The spr|The pip|The wel|So far,|We ther|Repair |Measure|We ask |"
                       "Publish|Hear th|We stan|Stop th|Begin w|Those o|");
  us_test_drag (story->gutter, story->body, 12, 0);
  assert_order (story, "Stop th|Begin w|Those o|We, the|The spr|The pip|The wel|So far,|We ther|"
                       "Repair |Measure|We ask |Publish|Hear th|We stan|");
  us_test_drag (story->gutter, story->body, 0, 10);
  us_test_drag (story->gutter, story->body, 3, 0);
  assert_order (story, "The wel|We, the|The spr|The pip|So far,|We ther|Repair |Stop th|Begin w|"
                       "Those o|Measure|We ask |Publish|Hear th|We stan|");
}

/* Presses again only when all that was pressed has arrived: a slow machine would never catch up. */
static gboolean
is_over (gpointer data)
{
  Story *story = data;
  UsHistory *history = us_document_get_history (us_window_get_document (story->window));
  const gboolean is_undo = g_str_equal (story->text, "ctrl+z");

  if (is_undo ? !us_history_get_can_undo (history) : !us_history_get_can_redo (history))
    return TRUE;
  if (story->position == us_history_get_position (history))
    us_test_hand ("key --delay 2 --repeat 20 %s", story->text);
  story->position = us_history_get_position (history);
  return FALSE;
}

static char *
press_to_the_end (Story *story, const char *key)
{
  story->text = key;
  us_test_until (is_over, story, key);
  return write_out (story);
}

/* Two pages from the start page to the last signatory without touching the mouse, put in another
 * order with the mouse alone; then all of it undone, and done again. */
static void
test_written_and_arranged (void **state)
{
  Story story = { us_window_new (GTK_APPLICATION (application)), NULL, NULL, NULL, NULL, 0 };
  g_autofree char *template = NULL;
  g_autofree char *written = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  gtk_window_set_decorated (GTK_WINDOW (story.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (story.window), 1000, 900);
  gtk_window_present (GTK_WINDOW (story.window));
  us_test_until (has_focus, &story, "the start page");
  keys ("Down Return");
  us_test_until (has_letter, &story, "the template");
  template = write_out (&story);
  write_head (&story);
  write_body (&story);
  write_foot (&story);
  assert_true (US_TEST_IS_SLOW || count_pages (&story) == 2);
  arrange (&story);
  assert_true (US_TEST_IS_SLOW || count_pages (&story) == 2);
  written = write_out (&story);
  undone = press_to_the_end (&story, "ctrl+z");
  assert_string_equal (undone, template);
  redone = press_to_the_end (&story, "ctrl+y");
  assert_string_equal (redone, written);
  gtk_window_destroy (GTK_WINDOW (story.window));
  assert_null (warning);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_written_and_arranged),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_default_handler (hear, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
