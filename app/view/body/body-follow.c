/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-follow.h"

#include "model/live.h"
#include "view/body/body-caret.h"
#include "view/text/inline-object.h"
#include "view/text/text-links.h"

/* References and counts take one character: the caret is at one before it and behind it. A link is
 * words, and the caret is in it. */
static gboolean
touches (const UsSpan *span, guint caret)
{
  if (us_span_is_object (span->kind))
    return caret == span->start || caret == span->end;
  return span->kind == US_SPAN_LINK && caret >= span->start && caret <= span->end;
}

/**
 * us_body_follow_find:
 * @view: a body view
 * @ret_span: (out caller-allocates): the span, whose target lives as long as the text
 *
 * Finds what the caret is at that leads elsewhere: a reference to a demand or a note, a count, or a
 * link. Main thread only.
 *
 * Returns: whether there is any
 */
gboolean
us_body_follow_find (UsBodyView *view, UsSpan *ret_span)
{
  GtkTextBuffer *buffer;
  GtkTextIter caret;
  UsBlock *block;
  const UsSpan *spans;
  gsize n_spans;
  gboolean found = FALSE;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), FALSE);
  g_return_val_if_fail (ret_span != NULL, FALSE);

  if (us_body_view_get_sync (view) == NULL)
    return FALSE;
  block = us_body_sync_get_block (us_body_view_get_sync (view), us_body_caret_get_line (view));
  if (block == NULL)
    return FALSE;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  spans = us_text_get_spans (us_block_get_text (block), &n_spans);
  for (gsize i = 0; i < n_spans; i++)
    {
      const guint index = (guint) gtk_text_iter_get_line_index (&caret);

      /* Between two, the one behind: it is what a screen reader reads there. */
      if (touches (&spans[i], index) && (!found || spans[i].start == index))
        {
          *ret_span = spans[i];
          found = TRUE;
        }
    }
  return found;
}

static void
go_to_demand (UsBodyView *view, const char *target)
{
  g_autofree char *id = NULL;
  UsItem *demand = NULL;
  gboolean number_only;
  guint position;

  if (us_live_demand_parse (target, &id, &number_only))
    demand = us_statement_find (us_body_view_get_statement (view), id);
  if (demand != NULL && US_IS_BLOCK (demand) && us_item_get_position (demand, &position))
    us_body_caret_go_to_line (view, (int) position);
  else
    gtk_widget_error_bell (GTK_WIDGET (view));
}

/**
 * us_body_follow:
 * @view: a body view
 *
 * Goes to what the caret is at: the demand or the note that is referred to, the signatories who are
 * counted, the page behind a link. Main thread only.
 */
void
us_body_follow (UsBodyView *view)
{
  UsSpan span;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  if (!us_body_follow_find (view, &span))
    gtk_widget_error_bell (GTK_WIDGET (view));
  else if (span.kind == US_SPAN_DEMAND)
    go_to_demand (view, span.target);
  else if (span.kind == US_SPAN_COUNT)
    gtk_widget_activate_action (GTK_WIDGET (view), "win.view", "s", "signatories");
  else if (span.kind == US_SPAN_NOTE)
    gtk_widget_activate_action (GTK_WIDGET (view), "body.note", NULL);
  else
    us_text_links_open (GTK_WIDGET (view), span.target);
}

/* A click, which may be the first of two: who goes at once would have the second fall on whatever
 * comes into view. */
typedef struct
{
  GtkTextView *view;
  gboolean late;  /* too late for a second one */
  gboolean waits; /* for a second one */
} Click;

/* What stands for something else, and not its words: whoever selects wants to stay. */
static gboolean
is_on_object (GtkTextView *view, double x, double y, GtkTextIter *ret_at)
{
  UsInlineObject *mark;
  int left, top, half;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left,
                                         &top);
  if (!gtk_text_view_get_iter_at_position (view, ret_at, &half, left, top))
    return FALSE;
  mark = us_inline_object_find (ret_at);
  return mark != NULL && !us_inline_object_is_broken (mark);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, Click *click)
{
  click->late = click->waits = FALSE;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, Click *click)
{
  const GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (click->view);
  GtkTextIter at;

  /* The second click selects the object itself. */
  if ((state & (GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0 || n_press > 2 ||
      (n_press == 1 && gtk_text_buffer_get_has_selection (buffer)) ||
      !is_on_object (click->view, x, y, &at))
    return;
  /* Before it: behind it the next one may stand. */
  gtk_text_buffer_place_cursor (buffer, &at);
  if (n_press == 1 && !click->late)
    click->waits = TRUE;
  else
    us_body_follow (US_BODY_VIEW (click->view));
}

static void
stopped_cb (GtkGestureClick *gesture, Click *click)
{
  UsSpan span;

  click->late = TRUE;
  /* Unless somebody has typed. */
  if (click->waits && us_body_follow_find (US_BODY_VIEW (click->view), &span) &&
      us_span_is_object (span.kind))
    us_body_follow (US_BODY_VIEW (click->view));
  click->waits = FALSE;
}

/**
 * us_body_follow_add_click:
 * @view: a body view
 *
 * Lets a click on the number of a note or a demand, or on a count, go where it leads, and so two of
 * them. Main thread only.
 */
void
us_body_follow_add_click (UsBodyView *view)
{
  GtkGesture *gesture;
  Click *click;

  g_return_if_fail (US_IS_BODY_VIEW (view));

  gesture = gtk_gesture_click_new ();
  click = g_new0 (Click, 1);
  click->view = GTK_TEXT_VIEW (view);
  g_object_set_data_full (G_OBJECT (gesture), "us-body-follow-click", click, g_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), click);
  g_signal_connect (gesture, "released", G_CALLBACK (released_cb), click);
  g_signal_connect (gesture, "stopped", G_CALLBACK (stopped_cb), click);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (gesture));
}
