// Package track knows the states that a parcel goes through.
package track

import "errors"

// State is where a parcel is on its way.
type State string

const (
	Accepted  State = "accepted"
	InTransit State = "in transit"
	Delivered State = "delivered"
)

// ErrFinal is given for a parcel that has arrived.
var ErrFinal = errors.New("a delivered parcel goes nowhere")

// Next gives the state that follows.
func (s State) Next() (State, error) {
	switch s {
	case Accepted:
		return InTransit, nil
	case InTransit:
		return Delivered, nil
	default:
		return s, ErrFinal
	}
}
