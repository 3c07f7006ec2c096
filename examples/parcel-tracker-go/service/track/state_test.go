package track

import (
	"errors"
	"testing"
)

func TestNext(t *testing.T) {
	for from, want := range map[State]State{Accepted: InTransit, InTransit: Delivered} {
		if got, err := from.Next(); got != want || err != nil {
			t.Errorf("%s.Next() = %s, %v; want %s", from, got, err, want)
		}
	}
	if _, err := Delivered.Next(); !errors.Is(err, ErrFinal) {
		t.Errorf("a delivered parcel moved on: %v", err)
	}
}
