/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/pages-dock.h"

#include "letter.h"
#include "view/application.h"
#include "view/body/body-view.h"
#include "view/pages/page-view.h"
#include "view/pages/pages-page.h"
#include "view/settings.h"
#include "view/types.h"
#include "view/window.h"
#include "widgets.h"

/* Three of these make a paragraph, and some twelve paragraphs a page. */
#define PARAGRAPH                                                                                  \
  "The river feeds forty thousand people between the dam and the sea, and since spring "
#define PARAGRAPHS 300
#define PAGES 20

#define KEYS 12
#define KEY "ж"
#define FRAMES_MAX 2

static UsApplication *application;

/* The letter keeps its room: the pages come only where there is more. */
static void
test_dock (void **state)
{
  GtkWidget *child = gtk_label_new ("letter");
  GtkWidget *dock = g_object_ref_sink (g_object_new (US_TYPE_PAGES_DOCK, "child", child, NULL));
  int minimum, own;
  gboolean wide;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &own, NULL, NULL, NULL);
  gtk_widget_measure (dock, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  assert_int_equal (minimum, own);
  g_object_get (dock, "wide", &wide, NULL);
  assert_false (wide);
  assert_finalized (dock);
}

/* What is seen of the page, and how many frames it took. */
typedef struct
{
  GtkWidget *page;
  guint n_frames;
  guint n_keys; /* that the page showed after the last frame */
} Watch;

/* A page says what it shows whenever it is drawn: how often the key is in that. */
static guint
count_keys (GtkWidget *page)
{
  g_autofree char *shown = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_auto (GStrv) pieces = g_strsplit (shown != NULL ? shown : "", KEY, -1);

  return g_strv_length (pieces) - 1;
}

static void
after_paint_cb (GdkFrameClock *clock, Watch *watch)
{
  watch->n_frames++;
  watch->n_keys = count_keys (watch->page);
}

static UsStatement *
make_long_letter (void)
{
  UsStatement *statement = us_statement_new ();

  for (guint i = 0; i < PARAGRAPHS; i++)
    us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, PARAGRAPH PARAGRAPH PARAGRAPH);
  return statement;
}

static gboolean
late_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Runs until the page shows so many keys. */
static void
wait_for_keys (Watch *watch, guint n_keys)
{
  gboolean late = FALSE;
  guint guard = g_timeout_add_seconds (30, late_cb, &late);

  while (watch->n_keys != n_keys && !late)
    g_main_context_iteration (NULL, TRUE);
  assert_false (late);
  g_source_remove (guard);
}

static void
type_key (GtkWidget *body)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, KEY, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

/* The page beside a letter of 20 pages shows a key within two frames, which are counted; one that
 * the machine was busy with something else for is forgiven. */
static void
test_key_is_on_its_page_within_two_frames (void **state)
{
  g_autoptr (UsStatement) statement = make_long_letter ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  Watch watch = { 0 };
  GtkWidget *body, *pages;
  guint n_late = 0;

  g_settings_set_boolean (us_settings_get (), "pages-pane", TRUE);
  us_window_set_document (window, document);
  gtk_window_set_default_size (GTK_WINDOW (window), 1270, 900);
  gtk_window_present (GTK_WINDOW (window));
  while ((watch.page = us_test_find (GTK_WIDGET (window), US_TYPE_PAGE_VIEW, NULL, NULL)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  body = us_test_find (GTK_WIDGET (window), US_TYPE_BODY_VIEW, NULL, NULL);
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (after_paint_cb), &watch);
  type_key (body);
  wait_for_keys (&watch, 1);
  for (guint i = 2; i <= KEYS; i++)
    {
      watch.n_frames = 0;
      type_key (body);
      wait_for_keys (&watch, i);
      n_late += watch.n_frames > FRAMES_MAX;
    }
  pages = us_test_find (GTK_WIDGET (window), US_TYPE_PAGES_PAGE, NULL, NULL);
  pages = us_test_find (pages, GTK_TYPE_LIST_VIEW, NULL, NULL);
  assert_in_range (
      g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (pages)))),
      PAGES, 2 * PAGES);
  /* There a letter takes so long that its pages wait for who types, as they should. */
  assert_in_range (n_late, 0, US_TEST_IS_SLOW ? KEYS : KEYS / 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char *
get_zoom (GtkWidget *pages)
{
  GtkWidget *button = us_test_find (pages, GTK_TYPE_BUTTON, "action-name", "pages.zoom-normal");

  assert_non_null (button);
  return gtk_button_get_label (GTK_BUTTON (button));
}

static void
zoom (const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), name, NULL);
}

/* The keys make larger what has the keyboard, and the pages when nothing else is seen. */
static void
test_zoom_is_of_what_one_is_in (void **state)
{
  g_autoptr (UsStatement) statement = make_long_letter ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkWidget *pages, *focus, *page;
  double width;

  us_window_set_document (window, document);
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 700);
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_change_action_state (G_ACTION_GROUP (window), "view",
                                      g_variant_new_string ("pages"));
  while ((pages = us_test_find (GTK_WIDGET (window), US_TYPE_PAGES_PAGE, NULL, NULL)) == NULL ||
         (page = us_test_find (pages, US_TYPE_PAGE_VIEW, NULL, NULL)) == NULL ||
         gtk_widget_get_width (page) == 0)
    g_main_context_iteration (NULL, TRUE);
  width = us_page_view_get_zoom (US_PAGE_VIEW (page));
  assert_true (width > 0.8 && width < 1);
  assert_true (gtk_widget_grab_focus (pages));
  zoom ("zoom-in");
  assert_string_equal (get_zoom (pages), "100 %");
  zoom ("zoom-normal");
  assert_string_equal (get_zoom (pages), "Page Width");
  zoom ("zoom-out");
  assert_string_equal (get_zoom (pages), "80 %");
  zoom ("zoom-in");
  focus = us_test_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL, NULL);
  assert_true (gtk_widget_grab_focus (focus));
  zoom ("zoom-in");
  assert_string_equal (get_zoom (pages), "125 %");
  zoom ("zoom-normal");
  assert_string_equal (get_zoom (pages), "Page Width");
  assert_int_equal (g_settings_get_int (us_settings_get (), "zoom"), 100);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "view",
                                      g_variant_new_string ("letter"));
  zoom ("zoom-in");
  assert_string_equal (get_zoom (pages), "Page Width");
  assert_int_equal (g_settings_get_int (us_settings_get (), "zoom"), 110);
  g_settings_reset (us_settings_get (), "zoom");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_dock),
    cmocka_unit_test (test_key_is_on_its_page_within_two_frames),
    cmocka_unit_test (test_zoom_is_of_what_one_is_in),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
