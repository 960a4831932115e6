/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/block.h"
#include "view/application.h"
#include "view/body/body-view.h"
#include "view/body/clipboard-write.h"
#include "view/window.h"
#include "waiting.h"

/* bench-paste [WHAT...]: pastes what nobody would, into a letter that has words and one that has
 * none, and takes it back: a line for each with the milliseconds of CPU time of the main thread,
 * and those of the longest stretch for which nothing else could be done. */

#define PLAIN "text/plain;charset=utf-8"
#define PARAGRAPHS 5000u
#define LEVELS 10000u
#define MEGABYTE (1024u * 1024)
#define QUIET 300 /* milliseconds without work after it has answered */

typedef GBytes *(*Make) (void);

static GBytes *
take (GString *string)
{
  return g_string_free_to_bytes (string);
}

static GBytes *
make_page (void)
{
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < PARAGRAPHS; i++)
    g_string_append_printf (page, "<p>Paragraph %u with <b>bold</b> words in it.</p>", i);
  return take (page);
}

static GBytes *
make_lines (void)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < PARAGRAPHS; i++)
    g_string_append_printf (lines, "Paragraph %u has nine words of plain text.\n", i);
  return take (lines);
}

static GBytes *
make_text (gsize size, const char *line)
{
  GString *text = g_string_sized_new (size + 100);

  while (text->len < size)
    g_string_append (text, line);
  return take (text);
}

static GBytes *
make_book (void)
{
  return make_text (10 * MEGABYTE, "A line of a book that has far more words than any letter.\n");
}

static GBytes *
make_chapters (void)
{
  return make_text (7 * MEGABYTE,
                    "A line of a book that is just about not too long to be pasted "
                    "at once, because its lines are long enough. It goes on, and on, "
                    "and on, for as many as a thousand characters, as the lines of "
                    "books may do that know nothing of the width of a screen. All of "
                    "them together are far more than a letter has to hold, though "
                    "nobody can say that it was the computer that could not do it.\n");
}

static GBytes *
make_long_line (void)
{
  return make_text (7 * MEGABYTE, "A paragraph that never ends, ");
}

static GBytes *
make_binary (void)
{
  GRand *random = g_rand_new_with_seed (1);
  GString *bytes = g_string_sized_new (MEGABYTE);

  while (bytes->len < MEGABYTE)
    g_string_append_c (bytes, (char) g_rand_int (random));
  g_rand_free (random);
  return take (bytes);
}

/* What it begins with is all that is ever looked at. */
static GBytes *
make_picture (void)
{
  GString *bytes = g_string_new_len ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);

  g_string_set_size (bytes, 10 * MEGABYTE);
  return take (bytes);
}

static GBytes *
make_surrogates (void)
{
  return make_text (MEGABYTE, "Half a \xed\xa0\xbd character, and \xed\xb8\x80 its other half.\n");
}

static GBytes *
make_overrides (void)
{
  return make_text (MEGABYTE, "Words \xe2\x80\xae that \xe2\x81\xa6 turn \xe2\x80\xab around\n");
}

static GBytes *
make_turned_page (void)
{
  return make_text (MEGABYTE, "<p dir=rtl>Words \xe2\x80\xae that <bdo dir=ltr>turn</bdo> around");
}

static GBytes *
make_book_page (void)
{
  return make_text (10 * MEGABYTE, "<p>A line of a <i>book</i> that has far more than any letter.");
}

static GBytes *
make_scripts (void)
{
  return make_text (MEGABYTE, "<script>document.write('<p>bad</p>');</script><p "
                              "onclick=\"alert(1)\">Good <a href=\"javascript:alert(2)\">link"
                              "</a></p><style>p { display: none }</style>");
}

static GBytes *
make_levels (void)
{
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < LEVELS; i++)
    g_string_append (page, i % 2 > 0 ? "<ul><li>" : "<div>");
  g_string_append (page, "deep");
  return take (page);
}

static const struct
{
  const char *what;
  const char *mime_type;
  Make make;
} pastes[] = {
  { "page of 5000 paragraphs", US_CLIPBOARD_HTML, make_page },
  { "text of 5000 paragraphs", PLAIN, make_lines },
  { "text of 7 MB", PLAIN, make_chapters },
  { "text of 10 MB", PLAIN, make_book },
  { "line of 7 MB", PLAIN, make_long_line },
  { "binary", PLAIN, make_binary },
  { "binary page", US_CLIPBOARD_HTML, make_binary },
  { "lone surrogates", PLAIN, make_surrogates },
  { "page of lone surrogates", US_CLIPBOARD_HTML, make_surrogates },
  { "picture", PLAIN, make_picture },
  { "directions", PLAIN, make_overrides },
  { "page of directions", US_CLIPBOARD_HTML, make_turned_page },
  { "page of 10 MB", US_CLIPBOARD_HTML, make_book_page },
  { "page of scripts", US_CLIPBOARD_HTML, make_scripts },
  { "page of 10000 levels", US_CLIPBOARD_HTML, make_levels },
};

static GtkWidget *
find (GtkWidget *within, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (within, type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* What tells that the window has answered: a change of the letter, or a sentence about why there is
 * none, in a toast or a dialog. A page is read by another process, for which nothing is done here
 * meanwhile. */
typedef struct
{
  guint n_changes;
  guint n_toasts;
  guint n_windows;
} Answer;

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *w = gtk_widget_get_first_child (widget); w != NULL;
       w = gtk_widget_get_next_sibling (w))
    n++;
  return n;
}

static guint n_changes;

static void
changed_cb (void)
{
  n_changes++;
}

static Answer
look (GtkWindow *window)
{
  GtkWidget *toasts = find (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);

  return (Answer){ n_changes, count_children (toasts),
                   g_list_model_get_n_items (gtk_window_get_toplevels ()) };
}

static gboolean
has_answered (GtkWindow *window, const Answer *before)
{
  const Answer now = look (window);

  return before == NULL || now.n_changes != before->n_changes || now.n_toasts > before->n_toasts ||
         now.n_windows > before->n_windows;
}

/* Until it has answered and then nothing has happened for a while; what a caret's blinking takes is
 * nothing. us_bench_begin() says so when that never comes. */
static void
run (GtkWindow *window, const Answer *before, double *ret_all, double *ret_longest)
{
  gboolean over = FALSE, answered = FALSE;
  guint guard = us_bench_wake (QUIET, &over);

  while (!over || !answered)
    {
      double start = us_bench_get_milliseconds (), took;

      g_main_context_iteration (NULL, TRUE);
      took = us_bench_get_milliseconds () - start;
      *ret_longest = MAX (*ret_longest, took);
      *ret_all += took;
      answered = answered || has_answered (window, before);
      if (took > 1 || (over && !answered))
        {
          if (!over)
            g_source_remove (guard);
          over = FALSE;
          guard = us_bench_wake (QUIET, &over);
        }
    }
}

/* Whether there is anything to undo or redo: what was refused left nothing. */
static gboolean
can_do (GtkWindow *window, const char *what)
{
  return g_str_equal (what, "paste") ||
         g_action_group_get_action_enabled (G_ACTION_GROUP (window), what);
}

static void
measure (GtkWindow *window, const char *name, const char *what, const char *detail)
{
  g_autofree char *step = g_strdup_printf ("%s, %s%s", what, name, detail);
  const Answer before = look (window);
  double start = us_bench_begin (step), all, longest;

  if (!can_do (window, what))
    return;
  if (g_str_equal (what, "paste"))
    {
      GtkWidget *body = find (GTK_WIDGET (window), US_TYPE_BODY_VIEW);

      gtk_widget_grab_focus (body);
      g_signal_emit_by_name (body, "paste-clipboard");
    }
  else
    g_action_group_activate_action (G_ACTION_GROUP (window), what, NULL);
  all = longest = us_bench_get_milliseconds () - start;
  run (window, &before, &all, &longest);
  printf ("%s\t%.3f\t%.3f\n", step, all, longest);
  fflush (stdout);
}

static void
measure_paste (GtkApplication *application, guint which, gboolean blank)
{
  const char *detail = blank ? ", into nothing" : "";
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = NULL;
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, blank ? "" : "A word.");
  g_autoptr (GBytes) bytes = pastes[which].make ();
  UsWindow *window = us_window_new (application);
  double all = 0, longest = 0;

  us_item_list_append (us_statement_get_body (statement), block, NULL);
  document = us_document_new (statement);
  g_signal_connect (statement, "changed", changed_cb, NULL);
  us_window_set_document (window, document);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)),
                             gdk_content_provider_new_for_bytes (pastes[which].mime_type, bytes));
  us_bench_begin ("show the letter");
  run (GTK_WINDOW (window), NULL, &all, &longest);
  measure (GTK_WINDOW (window), pastes[which].what, "paste", detail);
  measure (GTK_WINDOW (window), pastes[which].what, "undo", detail);
  measure (GTK_WINDOW (window), pastes[which].what, "redo", detail);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (UsApplication) application = us_application_new ();

  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    return EXIT_FAILURE;
  for (guint i = 0; i < G_N_ELEMENTS (pastes); i++)
    for (int blank = 0; blank < 2; blank++)
      if (argc < 2 || g_strv_contains ((const char *const *) argv + 1, pastes[i].what))
        measure_paste (GTK_APPLICATION (application), i, blank != 0);
  return EXIT_SUCCESS;
}
